using Haimen.Hazards.Simulation;
using Haimen.Hazards.Testing.Worlds;

namespace Haimen.Hazards.Testing.Generation;

/// <summary>Which events a domain's truth takes on which assets, found by asking a truth that is then thrown away.</summary>
internal static class SampleEvents
{
    public static IReadOnlyList<SimulationEvent> Of(IHazardDomain domain, WorldDistrict district)
    {
        var taken = new List<SimulationEvent>();
        var start = WorldScenario.For(1).Start;
        var setup = district.SetupFor(domain.Descriptor, start);
        IHazardSimulation Truth() => domain.Simulate(setup, new(start, 1));
        var assets = setup.Assets.GroupBy(a => a.Kind, StringComparer.Ordinal).Select(g => g.First());
        foreach (var kind in Truth().EventKinds)
        {
            foreach (var asset in assets)
            {
                var happening = new SimulationEvent { Kind = kind, AssetId = asset.Id, Place = asset.Place };
                if (Takes(Truth(), happening, start)) taken.Add(happening);
            }
        }

        return taken;
    }

    // An event that does not fit an asset, or lacks a figure, is refused with an ArgumentException; anything else is found by the check of the truth.
    private static bool Takes(IHazardSimulation truth, SimulationEvent happening, DateTimeOffset start)
    {
        try
        {
            truth.Advance(start + TimeSpan.FromMinutes(1), WorldScenario.For(1).ForcingAt(0, 0) with { Events = [happening] });
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
