using Haimen.Hazards;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Sensing;

namespace Haimen.Construction.Tests.Assets;

/// <summary>One asset moved by hand: observations and reports in, updates out.</summary>
internal sealed class SiteAsset(AssetSite site)
{
    public static readonly DateTimeOffset Start = new(2025, 6, 18, 0, 0, 0, TimeSpan.Zero);
    private static readonly ConstructionDomain Domain = new();
    private readonly List<(string Id, string Kind, double Value, bool Online, double[] Levels)> _seen = [];
    private DateTimeOffset? _previous;

    public AssetUpdate? Last { get; private set; }

    public SiteAsset Sees(string kind, double value, bool online = true, params double[] levels)
    {
        _seen.RemoveAll(s => s.Kind == kind);
        _seen.Add((kind, kind, value, online, levels));
        return this;
    }

    public AssetUpdate At(double hours, params AssetReport[] reports)
    {
        var now = Start + TimeSpan.FromHours(hours);
        Last = Domain.UpdateAsset(
            new()
            {
                Site = site,
                State = Last?.State,
                PreviousAt = _previous,
                Observations = [.. _seen.OrderBy(s => s.Id, StringComparer.Ordinal).Select(s => new SensorObservation
                {
                    SensorId = s.Id, Kind = s.Kind, Place = site.Place, AssetId = s.Kind is "wind-speed" or "gust-forecast" ? null : site.Id, Online = s.Online,
                    Grade = HazardGrade.Normal, Latest = new(now, s.Value), StationLevels = s.Levels, Since = [new(now, s.Value)],
                })],
                Reports = reports,
                Deployments = [],
            },
            new(now, 1));
        _previous = now;
        return Last;
    }

    public SiteAsset WithState(string state)
    {
        Last = new() { State = state, Grade = HazardGrade.Normal, Measures = new Dictionary<string, double>() };
        return this;
    }

    public static AssetReport Report(string kind, params (string Name, double Value)[] values) =>
        new() { Kind = kind, At = Start, Values = values.ToDictionary(v => v.Name, v => v.Value) };
}
