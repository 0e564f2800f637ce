using System.Globalization;
using Haimen.Grains.Districts;
using Haimen.Grains.Drills;
using Haimen.Hazards;
using Haimen.Hazards.Simulation;
using Haimen.Host.Seeding;

namespace Haimen.Host.Drills;

/// <summary>
/// Makes a scenario of a file's content and checks what a schema cannot say. It reads as far as the structure allows, so that one
/// attempt tells every fault; what it returns is of use only where there was none.
/// </summary>
internal sealed class ScenarioReader
{
    private static readonly TimeSpan LocalOffset = TimeSpan.FromHours(8);

    private static readonly string[] SeriesSources = ["points", "csv", "harmonic", "constant"];

    private readonly ScenarioNode _root;
    private readonly string? _folder;
    private readonly District? _district;
    private readonly ICollection<SeedProblem> _problems;
    private readonly ScenarioNames _names;

    /// <summary>Prepares to read.</summary>
    /// <param name="file">The file.</param>
    /// <param name="folder">The folder that paths in it are relative to; null where there is none, and it may name no file.</param>
    /// <param name="scope">What its names may refer to; null where they are not to be checked.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public ScenarioReader(SeedFile file, string? folder, ScenarioScope? scope, ICollection<SeedProblem> problems)
    {
        _root = new ScenarioNode(file, problems, file.Root, []);
        _folder = folder;
        _problems = problems;
        var districtId = _root["district"].Text("haimen");
        _district = scope?.FindDistrict(districtId);
        if (scope is not null && _district is null) _root["district"].Refuse($"there is no district \"{districtId}\"");
        _names = new ScenarioNames(_district, scope?.Domains);
    }

    /// <summary>Reads the scenario.</summary>
    public DrillScenario Read()
    {
        var domains = _root["domains"].Items().Select(item => item.Text("")).ToArray();
        foreach (var (item, id) in _root["domains"].Items().Zip(domains)) _names.CheckDomain(item, id);

        var scenario = new DrillScenario
        {
            Id = _root["id"].Text(""),
            Title = _root["title"].Localized() ?? new LocalizedText("", ""),
            Story = _root["story"].Localized() ?? new LocalizedText("", ""),
            District = _root["district"].Text("haimen"),
            Start = ReadStart(_root["start"]),
            DurationHours = _root["durationHours"].Number(1),
            StepMinutes = _root["stepMinutes"].Number(10),
            Domains = domains,
            Seed = (ulong)Math.Max(0, _root["seed"].Number(1)),
            Series = [.. _root["series"].Fields().Select(ReadSeries).OfType<ScenarioSeries>().OrderBy(series => series.Name, StringComparer.Ordinal)],
            RainFields = [.. _root["rainFields"].Items().Select(ReadRainField)],
            OutsideFactor = _root["outsideFactor"].Number(1),
            Sensors = ReadImperfection(_root["sensors"]["default"], new SensorImperfection()),
            Crews = ReadCrews(_root["crews"]),
            MutualAid = [.. _root["mutualAid"].Fields().Select(ReadPartner).OrderBy(partner => partner.Partner, StringComparer.Ordinal)],
            Expectations = [.. _root["expectations"].Items().Select(ReadExpectation).OfType<DrillExpectation>()],
        };

        var kinds = _root["sensors"]["kinds"].Fields().ToArray();
        foreach (var (kind, node) in kinds) _names.CheckSensorKind(node, kind);
        var injects = new InjectReader(_names, domains, scenario.Duration);
        return scenario with
        {
            SensorKinds = [.. kinds.Select(kind => new SensorKindImperfection(kind.Name, ReadImperfection(kind.Node, scenario.Sensors)))],
            Injects = [.. _root["injects"].Items().Select(injects.Read).OfType<DrillInject>().OrderBy(inject => inject.At)],
        };
    }

    private static DateTimeOffset ReadStart(ScenarioNode node)
    {
        var text = node.Text("");
        if (text.Length == 0) return DateTimeOffset.UnixEpoch;
        var hasOffset = text.EndsWith('Z') || text.Length >= 6 && text[^6] is '+' or '-';
        if (hasOffset && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var instant)) return instant.ToUniversalTime();
        if (!hasOffset && DateTime.TryParse(text, CultureInfo.InvariantCulture, out var local)) return new DateTimeOffset(local, LocalOffset).ToUniversalTime();
        node.Refuse("must be a date and time such as 2025-06-18T20:00 (local, UTC+8) or 2025-06-18T12:00Z");
        return DateTimeOffset.UnixEpoch;
    }

    private ScenarioSeries? ReadSeries((string Name, ScenarioNode Node) field)
    {
        var (name, node) = field;
        if (SeriesNames.Find(name) is not { } series) return null;
        string[] sources = [.. SeriesSources.Where(source => node[source].Exists)];
        if (sources.Length != 1)
        {
            node.Refuse("must have exactly one of points, csv, harmonic, constant");
            return null;
        }

        var interpolation = node["interpolation"].Text("step") == "linear" ? SeriesInterpolation.Linear : SeriesInterpolation.Step;
        switch (sources[0])
        {
            case "points":
                return new PointSeries(name, interpolation, [.. ReadPoints(node["points"], series)]);
            case "csv" when _folder is null:
                node["csv"].Refuse("a scenario that comes as text has no files beside it; give points");
                return null;
            case "csv":
                return new PointSeries(name, interpolation, SeriesCsv.Read(Path.Combine(_folder, node["csv"].Text("")), series, _problems));
            case "harmonic":
                var wave = node["harmonic"];
                var (mean, amplitude) = (wave["mean"].Number(0), wave["amplitude"].Number(0));
                CheckRange(wave["amplitude"], series, mean + amplitude, mean - amplitude);
                return new HarmonicSeries(name, mean, amplitude, wave["periodHours"].Number(HarmonicSeries.LunarHalfDayHours), (wave["crestAt"].Time() ?? TimeSpan.Zero).TotalHours);
            default:
                var value = node["constant"].Number(0);
                CheckRange(node["constant"], series, value);
                return new ConstantSeries(name, value);
        }
    }

    private static IEnumerable<SeriesPoint> ReadPoints(ScenarioNode node, SeriesName series)
    {
        double? last = null;
        foreach (var item in node.Items())
        {
            if (item["at"].Time() is not { TotalMinutes: var minute }) continue;
            var value = item["value"].Number(0);
            CheckRange(item["value"], series, value);
            if (last is null && minute != 0) item["at"].Refuse("the first point must be at 0");
            else if (minute <= last) item["at"].Refuse("must be later than the point before");
            last = minute;
            yield return new SeriesPoint(minute, value);
        }
    }

    private static void CheckRange(ScenarioNode node, SeriesName series, params ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (value >= series.Min && value <= series.Max) continue;
            node.Refuse(string.Create(CultureInfo.InvariantCulture, $"{series.Name} must stay within {series.Min} to {series.Max}"));
            return;
        }
    }

    private RainField ReadRainField(ScenarioNode node)
    {
        if (node["centre"].Exists == node["township"].Exists) node.Refuse("must have either centre or township");
        var township = node["township"].Exists ? _names.FindTownship(node["township"]) : null;
        return new RainField(township?.Centre ?? node["centre"].Place() ?? default, node["radiusM"].Number(1), node["factor"].Number(1));
    }

    private static SensorImperfection ReadImperfection(ScenarioNode node, SensorImperfection defaults) => new()
    {
        NoiseFraction = node["noiseFraction"].Number(defaults.NoiseFraction),
        NoiseStandardDeviation = node["noiseStandardDeviation"].Number(defaults.NoiseStandardDeviation),
        DelayMinutes = node["delayMinutes"].Number(defaults.DelayMinutes),
        OutagePerDay = node["outagePerDay"].Number(defaults.OutagePerDay),
        OutageMinutes = node["outageMinutes"].Number(defaults.OutageMinutes),
    };

    private static CrewBehaviour ReadCrews(ScenarioNode node)
    {
        var defaults = new CrewBehaviour();
        return new CrewBehaviour
        {
            AcknowledgeMeanMinutes = node["acknowledgeMeanMinutes"].Number(defaults.AcknowledgeMeanMinutes),
            AcknowledgeStandardDeviationMinutes = node["acknowledgeStandardDeviationMinutes"].Number(defaults.AcknowledgeStandardDeviationMinutes),
            TurnoutMinutes = node["turnoutMinutes"].Number(defaults.TurnoutMinutes),
            DeclineProbability = node["declineProbability"].Number(defaults.DeclineProbability),
            TravelNoiseFraction = node["travelNoiseFraction"].Number(defaults.TravelNoiseFraction),
        };
    }

    private PartnerBehaviour ReadPartner((string Id, ScenarioNode Node) field)
    {
        var (id, node) = field;
        var known = _names.FindPartner(node, id);
        if (node["refuse"].Exists == node["offers"].Exists) node.Refuse("must have either offers or refuse");
        var defaults = new PartnerBehaviour { Partner = id };
        return defaults with
        {
            AnswerAfter = node["answerAfter"].Time() ?? defaults.AnswerAfter,
            Refuse = node["refuse"].Exists ? node["refuse"].Text("") : null,
            Offers = [.. node["offers"].Fields().Select(offer => ReadOffer(offer, known)).OrderBy(offer => offer.Resource, StringComparer.Ordinal)],
        };
    }

    private PartnerOffer ReadOffer((string Resource, ScenarioNode Node) field, Partner? partner)
    {
        var (resource, node) = field;
        _names.CheckResource(node, resource);
        return new PartnerOffer
        {
            Resource = resource,
            Quantity = (int)node["quantity"].Number(1),
            EtaMinutes = node["etaMinutes"].Number(partner?.TravelMinutes ?? 60),
            LateMinutes = node["lateMinutes"].Number(0),
            PumpCapacityM3H = node["pumpCapacityM3H"].Exists ? node["pumpCapacityM3H"].Number(0) : null,
        };
    }

    private static DrillExpectation? ReadExpectation(ScenarioNode node)
    {
        var text = node["check"].Text("");
        if (text.Length == 0) return null;
        if (ExpectationGrammar.TryParse(text, out var check)) return new DrillExpectation(node["text"].Localized() ?? ExpectationGrammar.InWords(check!), check!);
        node["check"].Refuse(ExpectationGrammar.Allowed);
        return null;
    }
}
