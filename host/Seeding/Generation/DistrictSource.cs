using System.Globalization;
using System.Text.Json;
using NetTopologySuite.Geometries;

namespace Haimen.Host.Seeding.Generation;

/// <summary>What the generator starts from: the outline, the village list and the tables in <c>seeds/haimen/source</c>.</summary>
internal sealed record DistrictSource
{
    /// <summary>The outline of the district.</summary>
    public required Polygon Outline { get; init; }

    /// <summary>The townships, in the order of the table.</summary>
    public required IReadOnlyList<TownshipRow> Townships { get; init; }

    /// <summary>Reads the tables out of the assembly.</summary>
    public static DistrictSource Read()
    {
        var units = EmbeddedText.Rows("source/villages.csv").ToLookup(row => row["streetCode"], row => new VillageRow(row["code"], row["name"]), StringComparer.Ordinal);
        return new DistrictSource
        {
            Outline = ReadOutline(),
            Townships = [.. EmbeddedText.Rows("source/townships.csv").Select(row => ReadTownship(row, units))],
        };
    }

    private static TownshipRow ReadTownship(IReadOnlyDictionary<string, string> row, ILookup<string, VillageRow> units)
    {
        string[] codes = [row["code"], .. row["attachedCodes"].Split(';', StringSplitOptions.RemoveEmptyEntries)];
        return new TownshipRow
        {
            Id = row["id"],
            Codes = codes,
            NameZh = row["nameZh"],
            NameEn = row["nameEn"],
            Centre = new Coordinate(Number(row["lon"]), Number(row["lat"])),
            Population = (int)Number(row["population"]),
            Enterprises = (int)Number(row["enterprises"]),
            Villages = [.. codes.SelectMany(code => units[code])],
        };
    }

    private static Polygon ReadOutline()
    {
        using var document = JsonDocument.Parse(EmbeddedText.Read("source/outline.geojson"));
        var ring = document.RootElement.GetProperty("features")[0].GetProperty("geometry").GetProperty("coordinates")[0];
        var drawn = GeoShapes.Factory.CreatePolygon([.. ring.EnumerateArray().Select(pair => new Coordinate(pair[0].GetDouble(), pair[1].GetDouble()))]);
        return GeoShapes.Valid(drawn);
    }

    /// <summary>A number of a table.</summary>
    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>A township as its table row says.</summary>
internal sealed record TownshipRow
{
    public required string Id { get; init; }

    public required IReadOnlyList<string> Codes { get; init; }

    public required string NameZh { get; init; }

    public required string NameEn { get; init; }

    public required Coordinate Centre { get; init; }

    public required int Population { get; init; }

    public required int Enterprises { get; init; }

    public required IReadOnlyList<VillageRow> Villages { get; init; }
}

/// <summary>A village as the statistical list says.</summary>
internal sealed record VillageRow(string Code, string ListedName)
{
    /// <summary>The name people use: without the district's name and the committee's.</summary>
    public string NameZh
    {
        get
        {
            var name = ListedName.Replace("南通市海门区", "", StringComparison.Ordinal).Replace("海门市", "", StringComparison.Ordinal)
                .Replace("虚拟生活区", "", StringComparison.Ordinal).Replace("村委会", "", StringComparison.Ordinal);
            return name.EndsWith("社区居委会", StringComparison.Ordinal) ? name[..^"居委会".Length] : name;
        }
    }

    /// <summary>True for an urban community: the tenth digit of the code is 0.</summary>
    public bool IsCommunity => Code[9] == '0';

    /// <summary>True for a farm or a park that stands in the list as one entry.</summary>
    public bool IsFarmOrPark => Code[9] is '4' or '5';
}
