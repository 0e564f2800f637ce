using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Haimen.Hazards.Plans;
using Haimen.Hazards.Sensing;
using W = Haimen.Hazards.Wire.V1;

namespace Haimen.Hazards.Wire.Mapping;

/// <summary>From the contract's records to the wire's messages. Nothing is lost but the sign of a zero: doubles come back bit for bit, instants to the tick.</summary>
internal static partial class ToWire
{
    public static W.LocalizedText Text(LocalizedText text) => new() { Zh = text.Zh, En = text.En };

    public static W.LocalizedText? TextOrNull(LocalizedText? text) => text is null ? null : Text(text);

    public static W.GeoPoint Point(GeoPoint point) => new() { Lon = point.Lon, Lat = point.Lat };

    public static W.HazardGrade Grade(HazardGrade grade) => (W.HazardGrade)(int)grade;

    public static Timestamp Instant(DateTimeOffset at) => Timestamp.FromDateTimeOffset(at);

    public static Duration Span(TimeSpan span) => Duration.FromTimeSpan(span);

    public static W.TimedValue Value(TimedValue value) => new() { At = Instant(value.At), Value = value.Value };

    public static W.Context Context(DomainContext context) =>
        new() { Now = Instant(context.Now), Seed = context.Seed, Budget = Span(context.Budget) };

    public static W.Deployment Deployment(Deployment deployment)
    {
        var message = new W.Deployment
        {
            Resource = deployment.Resource,
            Quantity = deployment.Quantity,
            CapacityM3H = deployment.CapacityM3H,
            Place = Point(deployment.Place),
        };
        if (deployment.VillageId is { } village) message.VillageId = village;
        return message;
    }

    public static W.GradeQuestion Question(string sensorKind, in SensorWindow window, ReadOnlySpan<double> station, HazardGrade current)
    {
        var question = new W.GradeQuestion { SensorKind = sensorKind, Current = Grade(current) };
        foreach (var reading in window.Readings) question.Window.Add(Value(reading));
        foreach (var level in station) question.Station.Add(level);
        return question;
    }

    public static W.GradeVerdict Verdict(GradeVerdict verdict) =>
        new() { Grade = Grade(verdict.Grade), Measure = verdict.Measure, Rule = verdict.Rule, Notable = verdict.Notable };

    public static W.SensorObservation Observation(SensorObservation observation)
    {
        var message = new W.SensorObservation
        {
            SensorId = observation.SensorId,
            Kind = observation.Kind,
            Place = Point(observation.Place),
            Online = observation.Online,
            Grade = Grade(observation.Grade),
            Latest = Value(observation.Latest),
            StationLevels = { observation.StationLevels },
            Since = { observation.Since.Select(Value) },
        };
        if (observation.VillageId is { } village) message.VillageId = village;
        if (observation.AssetId is { } asset) message.AssetId = asset;
        return message;
    }

    public static W.ResponsePlan Plan(ResponsePlan plan) => new()
    {
        Id = plan.Id,
        Name = Text(plan.Name),
        Source = plan.Source,
        LeadDepartment = plan.LeadDepartment,
        SupportDepartments = { plan.SupportDepartments },
        Tasks = { plan.Tasks.Select(x => new W.PlanTask { Id = x.Id, Name = Text(x.Name), Owner = x.Owner, Within = Span(x.Within) }) },
        WarningTemplates =
        {
            plan.WarningTemplates.Select(x => new W.WarningTemplate { Kind = x.Kind, Headline = Text(x.Headline), Instruction = Text(x.Instruction) }),
        },
    };

    public static void Fill<T>(MapField<string, T> map, IReadOnlyDictionary<string, T> values)
    {
        foreach (var (name, value) in values.OrderBy(x => x.Key, StringComparer.Ordinal)) map[name] = value;
    }
}
