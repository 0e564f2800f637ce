using System.Text.Json;

namespace SampleHazard;

/// <summary>
/// What the domain remembers of an area from one assessment to the next: whether an incident stands, and since when its reason is
/// gone. It crosses as versioned JSON, and what comes back is read strictly: a state that is not understood begins anew.
/// </summary>
internal readonly record struct AreaMemory(bool Incident, DateTimeOffset? CalmSince)
{
    private const int Version = 1;

    public static AreaMemory Read(string? state)
    {
        if (state is null) return default;
        try
        {
            var stored = JsonSerializer.Deserialize<Stored>(state);
            return stored is { V: Version } ? new(stored.Incident, stored.CalmSince) : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }

    public string Write() => JsonSerializer.Serialize(new Stored(Version, Incident, CalmSince));

    private sealed record Stored(int V, bool Incident, DateTimeOffset? CalmSince);
}
