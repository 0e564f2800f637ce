using System.Text.Json.Nodes;
using Haimen.Hazards;
using Haimen.Hazards.Models;
using Haimen.Hazards.Testing.Worlds;
using Haimen.Host.Plugins;

namespace Haimen.Host.Tests.Plugins.OutOfProcess;

/// <summary>The flood domain says the same in this process and in one of its own.</summary>
public sealed class FloodBothWaysTests
{
    private static readonly IHazardDomain Here = PluginLoader.Load(ChildProcesses.Flood.Folder).Domain;

    [Fact]
    public async Task A_day_of_rain_is_judged_alike()
    {
        var district = District();
        var scenario = WorldScenario.For(12)
            .Series("rainMmH", (0, 0), (1, 30), (3, 90), (5, 30), (6, 0))
            .Series("tideM", h => 0.9 + (1.5 * Math.Cos(h / 2)))
            .Rain(new(new(121.17, 31.88), 8_000, 1));
        await using var child = await ChildProcesses.StartAsync(ChildProcesses.Flood);

        var here = new DomainWorld(Here, district, scenario).Run();
        var there = new DomainWorld(child.Domain, district, scenario).Run();

        Assert.True(here.DifferenceTo(there) is null, here.DifferenceTo(there));
        Assert.Contains(here.Of("area"), x => x.Needs.Count > 0);
    }

    [Fact]
    public async Task Its_models_run_and_refuse_alike()
    {
        await using var child = await ChildProcesses.StartAsync(ChildProcesses.Flood);
        Assert.Equal(Here.Models.Select(x => x.Descriptor.Name), child.Domain.Models.Select(x => x.Descriptor.Name));
        foreach (var input in new[]
        {
            """{"rainMm":100,"curveNumber":85}""", """{"rainMm":100}""", """{"rainMm":-1,"curveNumber":85}""", """{"rainMm":1,"curveNumber":85,"colour":1}""",
        })
        {
            Assert.Equal(Outcome(Here, input), Outcome(child.Domain, input));
        }

        foreach (var level in Enum.GetValues<HazardGrade>().Skip(1))
        {
            Assert.Equal(
                System.Text.Json.JsonSerializer.Serialize(Here.PlanFor("waterlogging", level)),
                System.Text.Json.JsonSerializer.Serialize(child.Domain.PlanFor("waterlogging", level)));
        }
    }

    private static string Outcome(IHazardDomain domain, string input)
    {
        var model = domain.Models.Single(x => x.Descriptor.Name == "flood/scs-runoff");
        try
        {
            return model.Run(JsonNode.Parse(input)!.AsObject()).ToJsonString();
        }
        catch (ModelInputException e)
        {
            return $"{e.Field}|{e.Value}|{e.Allowed}";
        }
    }

    private static WorldDistrict District()
    {
        var area = new WorldArea("area", new GeoPoint(121.17, 31.88));
        for (var v = 0; v < 5; v++)
        {
            var place = new GeoPoint(121.16 + (0.005 * v), 31.88);
            area = area.Village($"v{v}", place, 5_000, 300, 120)
                .With(new Hazards.Assets.AssetSite
                {
                    Id = $"cell-v{v}",
                    Kind = "drainage-cell",
                    Place = place,
                    VillageId = $"v{v}",
                    Attributes = new Dictionary<string, double>
                    {
                        ["areaHa"] = 120,
                        ["imperviousPct"] = 60 + v,
                        ["widthM"] = 900,
                        ["slopePct"] = 0.1,
                        ["groundElevationM"] = 2.6 + (0.1 * v),
                        ["outfallSillM"] = 1.5,
                        ["stormDrainReturnPeriodYears"] = 1,
                        ["pumpCapacityM3S"] = 0,
                        ["outfallPumped"] = 0,
                        ["outfallTideLocked"] = 0,
                    },
                })
                .Sensor($"rain-{v}", "rain", place, villageId: $"v{v}");
        }

        return WorldDistrict.Of(area.Sensor("tide-1", "tide-stage", new GeoPoint(121.2, 31.8), levels: [3.9, 4.3, 4.7, 5.2]));
    }
}
