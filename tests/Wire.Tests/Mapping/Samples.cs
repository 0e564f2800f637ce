using CsCheck;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Effects;
using Haimen.Hazards.Models;
using Haimen.Hazards.Sensing;
using Haimen.Hazards.Simulation;

namespace Haimen.Hazards.Wire.Tests.Mapping;

/// <summary>Records of the contract with any values that it allows, and a few that it does not.</summary>
internal static class Samples
{
    public static readonly Gen<string> Name = Gen.OneOfConst("", "a", "pumping@320614103001", "海门", "𠮷 \n\"quoted\"");

    public static readonly Gen<double> Number =
        Gen.OneOf(Gen.Double[-1e9, 1e9], Gen.OneOfConst(0, double.Epsilon, double.MaxValue, double.NaN, double.PositiveInfinity, 0.1 + 0.2));

    public static readonly Gen<LocalizedText> Text = Gen.Select(Name, Name, (zh, en) => new LocalizedText(zh, en));

    public static readonly Gen<GeoPoint> Point = Gen.Select(Number, Number, (lon, lat) => new GeoPoint(lon, lat));

    // To the tick, so that an instant which is rounded on its way is found.
    public static readonly Gen<DateTimeOffset> Instant = Gen.Long[0, 3_000_000_000_000_000_000].Select(ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    public static readonly Gen<HazardGrade> Grade = Gen.Int[0, 4].Select(x => (HazardGrade)x);

    public static readonly Gen<TimedValue> Value = Gen.Select(Instant, Number, (at, value) => new TimedValue(at, value));

    public static readonly Gen<IReadOnlyDictionary<string, double>> Figures =
        Gen.Dictionary(Gen.OneOfConst("depthM", "a", "Z", "é", "volumeM3"), Number)[0, 4].Select(x => (IReadOnlyDictionary<string, double>)new SortedDictionary<string, double>(x, StringComparer.Ordinal));

    public static readonly Gen<Deployment> Deployment = Gen.Select(Name, Number, Number, Point, Name.Null(),
        (resource, quantity, capacity, place, village) => new Deployment(resource, quantity, capacity, place, village));

    public static readonly Gen<AssetReport> Report = Gen.Select(Name, Instant, Point.Nullable(), Figures, Name,
        (kind, at, place, values, text) => new AssetReport { Kind = kind, At = at, Place = place, Values = values, Text = text });

    public static readonly Gen<HazardEffect> Effect = Gen.Select(Name, Point, Number, Grade, Instant, Name.Null(), Name.Null(), Text)
        .Select((id, place, value, grade, from, asset, enterprise, reason) => new HazardEffect
        {
            Id = id,
            Kind = "flood-water",
            Place = place,
            RadiusM = value,
            Value = value,
            Grade = grade,
            From = from,
            AssetId = asset,
            EnterpriseId = enterprise,
            Reason = reason,
        });

    public static readonly Gen<IssuedDirective> Issued = Gen.Select(Name, Name.Null(), Name.Null(), Text, Number, Instant,
        (id, asset, enterprise, text, within, at) => new IssuedDirective(
            new Directive { Id = id, Kind = "stop-work", AssetId = asset, EnterpriseId = enterprise, Text = text, Rule = text, WithinMinutes = within }, at));

    public static readonly Gen<AssetSite> Site = Gen.Select(Name, Point, Name.Null(), Name.Null(), Figures,
        (id, place, village, enterprise, figures) => new AssetSite
        {
            Id = id,
            Kind = "storage-tank",
            NameZh = id,
            Place = place,
            VillageId = village,
            EnterpriseId = enterprise,
            Attributes = figures,
            Labels = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["substance"] = id },
        });

    public static readonly Gen<SensorObservation> Observation = Gen.Select(Name, Point, Name.Null(), Gen.Bool, Grade, Value, Number.Array[0, 3], Value.Array[0, 3])
        .Select((id, place, village, online, grade, latest, levels, since) => new SensorObservation
        {
            SensorId = id,
            Kind = "rain",
            Place = place,
            VillageId = village,
            AssetId = village,
            Online = online,
            Grade = grade,
            Latest = latest,
            StationLevels = levels,
            Since = since,
        });

    public static readonly Gen<AssetSituation> AssetSituation = Gen.Select(
        Site, Name.Null(), Instant.Nullable(), Observation.Array[0, 3], Report.Array[0, 3], Issued.Array[0, 2], Deployment.Array[0, 3],
        (site, state, previous, observations, reports, directives, deployments) => new AssetSituation
        {
            Site = site,
            State = state,
            PreviousAt = previous,
            Observations = observations,
            Reports = reports,
            Directives = directives,
            Deployments = deployments,
        });

    public static readonly Gen<AssetUpdate> AssetUpdate = Gen.Select(Name, Grade, Figures, Point.Nullable(), Text.Null(),
        (state, grade, measures, place, reason) => new AssetUpdate { State = state, Grade = grade, Measures = measures, Place = place, Reason = reason });

    public static readonly Gen<FootprintZone> Zone = Gen.Select(Grade, Point.Array[0, 5], Gen.Int, Name.Null(), Number, Text.Null(), Gen.Int[0, 2])
        .Select((grade, ring, people, village, value, label, trust) => new FootprintZone
        {
            Grade = grade,
            Outline = new GeoPolygon(ring),
            People = people,
            VulnerablePeople = people,
            EnterpriseIds = ["e-1", "e-2"],
            VillageId = village,
            Value = value,
            Uncertainty = value,
            Unit = "m",
            Label = label,
            Model = village,
            Trust = (ModelTrust)trust,
        });

    public static readonly Gen<Need> Need = Gen.Select(Name, Gen.Int[0, 2], Gen.Int, Point, Name.Null(), Number, Text,
        (id, kind, quantity, place, village, weight, rule) => new Need
        {
            Id = id,
            Kind = (NeedKind)kind,
            Resource = "medical",
            Quantity = quantity,
            Place = place,
            VillageId = village,
            Weight = weight,
            WithinMinutes = weight,
            VulnerablePeople = quantity,
            Rule = rule,
        });

    public static readonly Gen<AreaAssessment> Assessment = Gen.Select(
        Gen.Select(Grade, Text.Array[0, 3], Name, Name.Null()),
        Gen.Select(Gen.Select(Instant, Zone.Array[0, 3], (at, zones) => new FootprintFrame(at, zones)).Array[0, 3], Need.Array[0, 3], Effect.Array[0, 3]),
        Gen.Select(Text, Issued.Array[0, 3], Gen.Bool, Gen.Bool),
        (a, b, c) => new AreaAssessment
        {
            Level = a.Item1,
            Reasons = a.Item2,
            State = a.Item3,
            IncidentKind = a.Item4,
            Warning = c.Item3 ? new WarningProposal("rainstorm", a.Item1, c.Item1, c.Item1) : null,
            Footprint = b.Item1,
            Needs = b.Item2,
            Effects = b.Item3,
            Answers = [.. a.Item2.Select(x => new EffectAnswer(x.En, c.Item3, x))],
            Directives = [.. c.Item2.Select(x => x.Directive)],
            Contained = c.Item3,
            Quiet = c.Item4,
        });

    public static readonly Gen<AreaSituation> AreaSituation = Gen.Select(
        Gen.Select(Name, Text, Point, Name.Null(), Instant.Nullable(), Grade),
        Gen.Select(Site, Grade, Figures, Point, Text.Null()).Array[0, 3],
        Gen.Select(Observation.Array[0, 3], Deployment.Array[0, 3], Effect.Array[0, 3]),
        (a, views, b) => new AreaSituation
        {
            AreaId = a.Item1,
            AreaName = a.Item2,
            Centre = a.Item3,
            State = a.Item4,
            PreviousAt = a.Item5,
            IncidentLevel = a.Item6,
            Villages = [new VillageSite { Id = a.Item1, NameZh = a.Item1, Place = a.Item3, Population = 1, VulnerablePeople = 2, AreaHa = 3.5 }],
            Enterprises = [new EnterpriseSite(a.Item1, a.Item1, a.Item3, 12) { Trade = "chemicals" }],
            Assets = [.. views.Select(x => new AssetView(x.Item1, x.Item2, x.Item3) { Place = x.Item4, Reason = x.Item5 })],
            Observations = b.Item1,
            Deployments = b.Item2,
            Effects = [.. b.Item3.Select(x => new ReceivedEffect("flood/area/" + x.Id, "flood", "area", x))],
        });

    public static readonly Gen<SimulationForcing> Forcing = Gen.Select(Figures, Point, Number, Deployment.Array[0, 2], Report.Array[0, 2], Effect.Array[0, 2], Issued.Array[0, 2])
        .Select((series, place, factor, deployments, reports, effects, directives) => new SimulationForcing
        {
            Series = series,
            RainFields = [new RainField(place, factor, factor)],
            OutsideFactor = factor,
            Deployments = deployments,
            Events = [.. reports.Select(x => new SimulationEvent { Kind = x.Kind, AssetId = x.Text, Place = x.Place, Values = x.Values })],
            Effects = effects,
            Directives = directives,
            FailedAssets = ["pump-1"],
        });
}
