namespace Haimen.Grains.Incidents.State;

/// <summary>Directives, and effects on other domains.</summary>
internal sealed partial record IncidentState
{
    /// <summary>The directives, lifted ones included, by id.</summary>
    public DirectiveState[] Directives { get; init => field = value ?? []; } = [];

    /// <summary>The effects that were proposed, those over included, by id.</summary>
    public CascadeState[] Cascades { get; init => field = value ?? []; } = [];

    /// <summary>Since when the level that stands was set by hand; null while the domain is followed.</summary>
    public DateTimeOffset? HandLevelSince { get; init; }

    /// <summary>A directive by id, null where there never was one.</summary>
    public DirectiveState? FindDirective(string id) => Array.Find(Directives, x => x.Directive.Id == id);

    /// <summary>An effect by id, null where there never was one.</summary>
    public CascadeState? FindCascade(string id) => Array.Find(Cascades, x => x.Effect.Id == id);
}
