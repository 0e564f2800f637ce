using Haimen.Hazards.Assessment;

namespace Haimen.Hazards.Testing.Worlds;

/// <summary>What areas asked for and said, since when.</summary>
internal sealed class WorldOrders(WorldConduct conduct)
{
    private readonly SortedDictionary<(string Area, string Id), (DateTimeOffset At, Need What)> _needs = [];
    private readonly SortedDictionary<(string Area, string Id), (DateTimeOffset At, Directive What)> _directives = [];

    public void Take(string area, AreaAssessment assessment, DateTimeOffset now)
    {
        Revise(_needs, area, assessment.Needs, n => n.Id, now);
        Revise(_directives, area, assessment.Directives, d => d.Id, now);
    }

    public Deployment[] AtWork(DateTimeOffset now, string? area = null) => !conduct.SendsHelp ? [] :
    [
        .. _needs.Where(o => (area is null || o.Key.Area == area) && now - o.Value.At >= conduct.HelpAfter).Select(o => o.Value.What)
            .Select(n => new Deployment(n.Resource, n.Quantity, conduct.PumpingM3H(n), n.Place, n.VillageId)),
    ];

    /// <summary>The directives in force.</summary>
    public IssuedDirective[] Directives() => [.. _directives.OrderBy(d => d.Key.Id, StringComparer.Ordinal).Select(d => new IssuedDirective(d.Value.What, d.Value.At))];

    /// <summary>Of the directives in force, those that people obey by now.</summary>
    public IssuedDirective[] Obeyed(DateTimeOffset now) =>
        !conduct.ObeysDirectives ? [] : [.. Directives().Where(d => now - d.At >= conduct.ObeysAfter)];

    private static void Revise<T>(
        SortedDictionary<(string Area, string Id), (DateTimeOffset At, T What)> all, string area, IReadOnlyList<T> stated, Func<T, string> id, DateTimeOffset now)
    {
        var ids = stated.Select(id).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in all.Keys.Where(k => k.Area == area && !ids.Contains(k.Id)).ToArray()) all.Remove(gone);
        foreach (var what in stated)
        {
            var key = (area, id(what));
            all[key] = (all.TryGetValue(key, out var before) ? before.At : now, what);
        }
    }
}
