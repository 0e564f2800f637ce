using System.Text.Json;
using Haimen.Host.Drills.Reports;

namespace Haimen.Host.Tests.Drills;

public sealed class DrillReportJsonTests
{
    private static readonly JsonElement Report = JsonDocument.Parse(DrillReportJson.Write(ReportSample.Create())).RootElement;

    [Fact]
    public void A_report_has_the_names_that_programs_rely_on()
    {
        foreach (var name in new[] { "scenario", "seed", "realm", "simulatedSeconds", "wallSeconds", "speedup", "readings", "incidents", "warnings", "orders", "shortfalls", "expectations", "evacuated", "sheltered", "logHash" })
            Assert.True(Report.TryGetProperty(name, out _), name);
    }

    [Theory]
    [InlineData("incidents", "id,domain,level,openedAt,closedAt,events,logHash")]
    [InlineData("warnings", "id,colour,area,issuedAt,clearedAt")]
    [InlineData("orders", "id,incident,need,kind,resource,quantity,status,orderedAt,arrivedAt,releasedAt")]
    [InlineData("expectations", "text,met")]
    public void So_have_the_items_of_its_lists(string list, string names)
    {
        var items = Report.GetProperty(list).EnumerateArray().ToArray();

        Assert.NotEmpty(items);
        foreach (var item in items)
            foreach (var name in names.Split(','))
                Assert.True(item.TryGetProperty(name, out _), $"{list}.{name}");
    }

    [Fact]
    public void Kinds_levels_and_colours_are_words()
    {
        Assert.Equal(["evacuation", "supply", "team"], Report.GetProperty("orders").EnumerateArray().Select(order => order.GetProperty("kind").GetString()!).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal("red", Report.GetProperty("incidents").EnumerateArray().Single(incident => incident.GetProperty("area").GetString() == "kaifaqu").GetProperty("level").GetString());
        Assert.Equal("orange", Report.GetProperty("warnings")[0].GetProperty("colour").GetString());
        Assert.EndsWith("Z", Report.GetProperty("orders")[0].GetProperty("orderedAt").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_reads_back_as_it_was_written()
    {
        var text = DrillReportJson.Write(ReportSample.Create());

        Assert.Equal(text, DrillReportJson.Write(DrillReportJson.Read(text)));
    }

    [Fact]
    public void Equal_drills_give_equal_text() => Assert.Equal(DrillReportJson.Write(ReportSample.Create()), DrillReportJson.Write(ReportSample.Create()));
}
