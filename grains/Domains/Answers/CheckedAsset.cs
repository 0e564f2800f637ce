using Haimen.Grains.Domains.Containment;
using Haimen.Hazards.Assets;

namespace Haimen.Grains.Domains.Answers;

/// <summary>Holds an asset's update to the contract.</summary>
internal static class CheckedAsset
{
    private const int MostMeasures = 1000;

    /// <summary>The update as the host's own.</summary>
    /// <exception cref="BrokenContractException">It is not one.</exception>
    public static AssetUpdate Of(AssetUpdate? update, DomainLimits limits)
    {
        if (update is null) throw Checked.Broken("update", null, "an update");
        return new AssetUpdate
        {
            State = State(update.State, limits),
            Grade = Checked.Grade(update.Grade, "grade"),
            Measures = Measures(update.Measures),
            Place = update.Place is { } place ? Checked.Place(place, "place") : null,
            Reason = update.Reason is null ? null : Checked.Text(update.Reason, "reason"),
        };
    }

    public static string State(string? state, DomainLimits limits) =>
        state is null ? throw Checked.Broken("state", null, "a text")
        : state.Length > limits.StateLength ? throw Checked.Broken("state", $"a text of {state.Length} characters", $"at most {limits.StateLength} long")
        : state;

    private static SortedDictionary<string, double> Measures(IReadOnlyDictionary<string, double>? measures)
    {
        if (measures is null) throw Checked.Broken("measures", null, "figures by name");
        var copy = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, value) in measures)
        {
            if (copy.Count == MostMeasures) throw Checked.Broken("measures", "more", $"at most {MostMeasures}");
            copy[Checked.Id(name, "measures")] = Checked.Finite(value, $"measures.{name}");
        }

        return copy;
    }
}
