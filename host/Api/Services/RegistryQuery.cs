using Haimen.Client.V1;
using Haimen.Host.Api.Calls;
using Haimen.Host.Api.Search;

namespace Haimen.Host.Api.Services;

/// <summary>What every list of the registry has in common: words, a box, an order and pages.</summary>
internal sealed class RegistryQuery
{
    private const int LongestQuery = 100;

    /// <summary>Stands between a name and an id in a token: no name contains it.</summary>
    private const char Between = '\u001f';

    private readonly NameIndex _names;
    private readonly string _words;
    private readonly BoundingBox? _box;
    private readonly bool _byName;
    private readonly bool _descending;
    private readonly int _size;
    private readonly string _token;
    private string _filters;

    public RegistryQuery(NameIndex names, string words, BoundingBox? box, string orderBy, int size, string token)
    {
        if (words.Length > LongestQuery) throw Refusal.Field("query", words, "at most 100 characters");
        if (box is not null) Check(box);
        (_byName, _descending) = orderBy switch
        {
            "" or "id" => (false, false),
            "id desc" => (false, true),
            "name_zh" => (true, false),
            "name_zh desc" => (true, true),
            _ => throw Refusal.Field("orderBy", orderBy, "id, id desc, name_zh or name_zh desc"),
        };
        (_names, _words, _box, _size, _token) = (names, words, box, size, token);
        _filters = $"{words}\n{box}\n{orderBy}";
    }

    /// <summary>Notes a filter, so that a token of another one is refused.</summary>
    public RegistryQuery Where(string field, string value)
    {
        _filters += $"\n{field}={value}";
        return this;
    }

    /// <summary>The page.</summary>
    public Page<T> Page<T>(IReadOnlyList<T> all, Func<T, RegistryEntry> entry, Func<T, bool>? filter = null)
    {
        string Position(T x) => _byName ? $"{entry(x).NameZh}{Between}{entry(x).Id}" : entry(x).Id;
        int Order(string a, string b) => _descending ? string.CompareOrdinal(b, a) : string.CompareOrdinal(a, b);
        var found = all.Where(x => (filter is null || filter(x)) && Fits(entry(x))).ToList();
        found.Sort((a, b) => Order(Position(a), Position(b)));
        return Paging.Of(found, Position, Order, _size, _token, _filters);
    }

    private bool Fits(RegistryEntry x) =>
        (_box is null || (x.Place.Lon >= _box.West && x.Place.Lon <= _box.East && x.Place.Lat >= _box.South && x.Place.Lat <= _box.North))
        && _names.Matches(_words, x.Id, x.NameZh, x.NameEn);

    private static void Check(BoundingBox box)
    {
        if (!box.HasWest) throw Refusal.Field("box.west", null, "-180 to 180");
        if (!box.HasSouth) throw Refusal.Field("box.south", null, "-90 to 90");
        if (!box.HasEast) throw Refusal.Field("box.east", null, "-180 to 180");
        if (!box.HasNorth) throw Refusal.Field("box.north", null, "-90 to 90");
        if (!(Math.Abs(box.West) <= 180)) throw Refusal.Field("box.west", box.West, "-180 to 180");
        if (!(Math.Abs(box.South) <= 90)) throw Refusal.Field("box.south", box.South, "-90 to 90");
        if (!(box.East >= box.West && box.East <= 180)) throw Refusal.Field("box.east", box.East, "from west to 180");
        if (!(box.North >= box.South && box.North <= 90)) throw Refusal.Field("box.north", box.North, "from south to 90");
    }
}
