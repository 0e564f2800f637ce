using Haimen.FishingVessels.Assessment;
using Haimen.Hazards.Assessment;

namespace Haimen.FishingVessels.Simulation;

/// <summary>What vessels were told, and when, by vessel.</summary>
internal sealed class SailingOrders
{
    private readonly Dictionary<string, DateTimeOffset> _recalled = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stay = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _ashore = new(StringComparer.Ordinal);

    /// <summary>Reads directives.</summary>
    /// <param name="directives">Those in force.</param>
    public static SailingOrders Of(IReadOnlyList<IssuedDirective> directives)
    {
        var orders = new SailingOrders();
        foreach (var issued in directives)
        {
            if (issued.Directive.AssetId is not { } id) continue;
            switch (issued.Directive.Kind)
            {
                case FishingDirectiveKinds.Recall: orders._recalled[id] = issued.At; break;
                case FishingDirectiveKinds.StayInPort: orders._stay.Add(id); break;
                case FishingDirectiveKinds.CrewAshore: orders._ashore[id] = issued.At; break;
            }
        }

        return orders;
    }

    /// <summary>When a vessel was recalled; null where she was not.</summary>
    /// <param name="id">The vessel.</param>
    public DateTimeOffset? RecalledAt(string id) => _recalled.TryGetValue(id, out var at) ? at : null;

    /// <summary>Whether she may not put out.</summary>
    /// <param name="id">The vessel.</param>
    public bool Stays(string id) => _stay.Contains(id) || _recalled.ContainsKey(id);

    /// <summary>When her crew was told to go ashore; null where it was not.</summary>
    /// <param name="id">The vessel.</param>
    public DateTimeOffset? AshoreAt(string id) => _ashore.TryGetValue(id, out var at) ? at : null;
}
