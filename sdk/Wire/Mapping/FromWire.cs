using System.Runtime.CompilerServices;
using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Haimen.Hazards.Plans;
using Haimen.Hazards.Sensing;
using W = Haimen.Hazards.Wire.V1;

namespace Haimen.Hazards.Wire.Mapping;

/// <summary>
/// From the wire's messages to the contract's records. The other side may be anyone's: what is missing or out of range is a
/// <see cref="WireFormatException"/> that names the field. Maps come back in rising order of name.
/// </summary>
internal static partial class FromWire
{
    public static LocalizedText Text(W.LocalizedText? text, [CallerArgumentExpression(nameof(text))] string field = "")
    {
        var given = Given(text, field);
        return new(given.Zh, given.En);
    }

    public static LocalizedText? TextOrNull(W.LocalizedText? text) => text is null ? null : new(text.Zh, text.En);

    public static GeoPoint Point(W.GeoPoint? point, [CallerArgumentExpression(nameof(point))] string field = "")
    {
        var given = Given(point, field);
        return new(given.Lon, given.Lat);
    }

    public static GeoPoint? PointOrNull(W.GeoPoint? point) => point is null ? null : new(point.Lon, point.Lat);

    public static HazardGrade Grade(W.HazardGrade grade, [CallerArgumentExpression(nameof(grade))] string field = "") =>
        (HazardGrade)(int)Known(grade, field);

    public static DateTimeOffset Instant(Timestamp? at, [CallerArgumentExpression(nameof(at))] string field = "")
    {
        try
        {
            return Given(at, field).ToDateTimeOffset();
        }
        catch (InvalidOperationException e)
        {
            throw new WireFormatException(field, e.Message);
        }
    }

    public static TimeSpan Span(Duration? span, [CallerArgumentExpression(nameof(span))] string field = "")
    {
        try
        {
            return Given(span, field).ToTimeSpan();
        }
        catch (InvalidOperationException e)
        {
            throw new WireFormatException(field, e.Message);
        }
    }

    public static TimedValue Value(W.TimedValue? value, [CallerArgumentExpression(nameof(value))] string field = "")
    {
        var given = Given(value, field);
        return new(Instant(given.At), given.Value);
    }

    public static DomainContext Context(W.Context? context, CancellationToken cancellation)
    {
        var given = Given(context);
        return new(Instant(given.Now), given.Seed) { Budget = Span(given.Budget), Cancellation = cancellation };
    }

    public static Deployment Deployment(W.Deployment deployment) => new(
        deployment.Resource, deployment.Quantity, deployment.CapacityM3H, Point(deployment.Place),
        deployment.HasVillageId ? deployment.VillageId : null);

    public static GradeVerdict Verdict(W.GradeVerdict verdict) =>
        new(Grade(verdict.Grade), verdict.Measure, verdict.Rule, verdict.Notable);

    public static SensorObservation Observation(W.SensorObservation observation) => new()
    {
        SensorId = observation.SensorId,
        Kind = observation.Kind,
        Place = Point(observation.Place),
        VillageId = observation.HasVillageId ? observation.VillageId : null,
        AssetId = observation.HasAssetId ? observation.AssetId : null,
        Online = observation.Online,
        Grade = Grade(observation.Grade),
        Latest = Value(observation.Latest),
        StationLevels = [.. observation.StationLevels],
        Since = [.. observation.Since.Select(x => Value(x))],
    };

    public static ResponsePlan Plan(W.ResponsePlan plan) => new()
    {
        Id = plan.Id,
        Name = Text(plan.Name),
        Source = plan.Source,
        LeadDepartment = plan.LeadDepartment,
        SupportDepartments = [.. plan.SupportDepartments],
        Tasks = [.. plan.Tasks.Select(x => new PlanTask(x.Id, Text(x.Name), x.Owner, Span(x.Within)))],
        WarningTemplates = [.. plan.WarningTemplates.Select(x => new WarningTemplate(x.Kind, Text(x.Headline), Text(x.Instruction)))],
    };

    public static SortedDictionary<string, T> Map<T>(MapField<string, T> map) => new(map, StringComparer.Ordinal);

    private static T Given<T>(T? message, [CallerArgumentExpression(nameof(message))] string field = "")
        where T : class =>
        message ?? throw new WireFormatException(field, "is missing");

    private static T Known<T>(T value, string field)
        where T : struct, System.Enum =>
        System.Enum.IsDefined(value) ? value : throw new WireFormatException(field, $"{value} is not a known value");
}
