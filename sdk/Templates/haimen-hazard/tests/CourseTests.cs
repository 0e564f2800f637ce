using Haimen.Hazards;
using Haimen.Hazards.Testing;
using Haimen.Hazards.Testing.Worlds;
using Xunit;

namespace SampleHazard.Tests;

public sealed class CourseTests
{
    private static readonly SampleHazardDomain Domain = new();

    [Fact]
    public void An_incident_opens_when_the_level_reaches_yellow_and_ends_after_it_has_fallen()
    {
        var history = new DomainWorld(Domain, SampleCourse.District, SampleCourse.Scenario).Run();
        Assert.InRange(history.FirstHour(s => s.Areas["town"].IncidentKind is not null) ?? 0, 2.5, 3.5);
        Assert.Contains(history.Of("town"), a => a.Level == HazardGrade.Orange && a.Needs.Count == 1);
        Assert.True(history.Of("town").Last().Quiet);
        Assert.All(history.Of("town"), a => Assert.Empty(ContractRules.Violations(Domain.Descriptor, a)));
    }

    [Theory]
    [InlineData(19, HazardGrade.Normal)]
    [InlineData(20, HazardGrade.Blue)]
    [InlineData(40, HazardGrade.Yellow)]
    [InlineData(60, HazardGrade.Orange)]
    [InlineData(80, HazardGrade.Red)]
    public void A_level_is_graded(double level, HazardGrade grade) => Assert.Equal(
        grade, Domain.GraderFor("sample-hazard-level").Grade(new([new TimedValue(SampleCourse.Scenario.Start, level)]), [], HazardGrade.Normal).Grade);
}
