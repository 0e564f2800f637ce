using Haimen.Hazards;
using Haimen.Hazards.Effects;

namespace Haimen.Flood.Assessment;

/// <summary>Collects effects so that they keep their beginning, and their value until it changes by a step.</summary>
internal sealed class StatedEffects(AreaMemory memory, DateTimeOffset now)
{
    private readonly List<HazardEffect> _effects = [];
    private readonly SortedDictionary<string, StatedEffect> _stated = new(StringComparer.Ordinal);

    /// <summary>Whether it was stated before.</summary>
    /// <param name="id">Its id.</param>
    public bool Has(string id) => memory.Effects.ContainsKey(id);

    /// <summary>States an effect.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="place">Where it comes from.</param>
    /// <param name="radiusM">How far it reaches.</param>
    /// <param name="value">Its value.</param>
    /// <param name="step">The change of the value that is worth telling.</param>
    /// <param name="grade">How bad it is.</param>
    /// <param name="reason">Why, by the value that is told.</param>
    public void Add(string id, string kind, GeoPoint place, double radiusM, double value, double step, HazardGrade grade, Func<double, LocalizedText> reason)
    {
        var told = memory.Effects.TryGetValue(id, out var before) && Math.Abs(value - before.Value) < step
            ? before
            : new(Math.Round(value, 2), before.From ?? now, radiusM, grade);
        _stated[id] = told;
        _effects.Add(new()
        {
            Id = id,
            Kind = kind,
            Place = place,
            RadiusM = told.RadiusM,
            Value = told.Value,
            Grade = told.Grade,
            From = told.From ?? now,
            Reason = reason(told.Value),
        });
    }

    /// <summary>Remembers what is stated and gives it, by id.</summary>
    public IReadOnlyList<HazardEffect> Finish()
    {
        memory.Effects.Clear();
        foreach (var (id, effect) in _stated) memory.Effects[id] = effect;
        _effects.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return _effects;
    }
}
