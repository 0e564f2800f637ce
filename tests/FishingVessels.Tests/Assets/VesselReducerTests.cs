using CsCheck;
using Haimen.FishingVessels.Tests.Worlds;
using Haimen.Hazards;
using Haimen.Hazards.Assets;
using Haimen.Hazards.Geography;
using Haimen.Hazards.Migrations;

namespace Haimen.FishingVessels.Tests.Assets;

public sealed class VesselReducerTests
{
    private static readonly DateTimeOffset Noon = new(2026, 7, 1, 4, 0, 0, TimeSpan.Zero);
    private static readonly FishingVesselsDomain Domain = new();
    private static readonly AssetSite Site = Fleet.Vessel(1);

    [Fact]
    public void A_port_exit_puts_her_to_sea_with_her_crew_and_a_port_entry_brings_her_home()
    {
        var out1 = Update(null, Report("port-exit", Fleet.Port, ("crew", 7)));
        Assert.Equal((1.0, 7.0), (out1.Measures["atSea"], out1.Measures["crewAboard"]));
        var away = Update(out1.State, Report("position", Fleet.Port.Towards(45, 20_000), ("courseDeg", 225), ("speedMS", 4)));
        Assert.Equal(20, away.Measures["homeKm"], 0.1);
        Assert.Equal(20_000.0 / 4 / 60, away.Measures["etaMinutes"], 1);
        Assert.Equal(Fleet.Port.Towards(45, 20_000), away.Place);
        Assert.Equal(0, Update(away.State, Report("port-entry", Fleet.Port, ("crew", 7))).Measures["atSea"]);
    }

    [Fact]
    public void A_mayday_is_red_and_ends_when_all_are_accounted_for()
    {
        var state = Update(Update(null, Report("port-exit", Fleet.Port, ("crew", 6))).State, Report("mayday", Fleet.Port.Towards(40, 30_000)));
        Assert.Equal((HazardGrade.Red, 6.0), (state.Grade, state.Measures["peopleMissing"]));
        var half = Update(state.State, Report("muster", null, ("crew", 4)));
        Assert.Equal((HazardGrade.Red, 2.0), (half.Grade, half.Measures["peopleMissing"]));
        Assert.Equal(HazardGrade.Normal, Update(half.State, Report("muster", null, ("crew", 1), ("lost", 1))).Grade);
    }

    [Fact]
    public void A_state_of_another_version_keeps_who_is_at_sea_and_in_distress()
    {
        var state = Update(Update(null, Report("port-exit", Fleet.Port, ("crew", 6))).State, Report("mayday", Fleet.Port.Towards(40, 30_000))).State;
        var newer = state.Replace("\"v\":1", "\"v\":9,\"moon\":\"full\"", StringComparison.Ordinal);
        Assert.Equal(state, Domain.MigrateState(new(StateOwner.Asset, "fishing-vessel", 9, newer)));
        Assert.Null(Domain.MigrateState(new(StateOwner.Asset, "fishing-vessel", 9, "nonsense")));
    }

    [Fact]
    public void A_state_that_is_none_begins_anew() => Gen.String.Sample(s => Assert.Equal(0, Update(s).Measures["distress"]));

    private static AssetReport Report(string kind, GeoPoint? place, params (string Name, double Value)[] values) =>
        new() { Kind = kind, At = Noon, Place = place, Values = values.ToDictionary(v => v.Name, v => v.Value) };

    private static AssetUpdate Update(string? state, params AssetReport[] reports) => Domain.UpdateAsset(
        new() { Site = Site, State = state, PreviousAt = Noon, Observations = [], Reports = reports, Deployments = [] }, new(Noon, 1));
}
