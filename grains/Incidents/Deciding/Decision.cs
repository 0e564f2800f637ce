using Haimen.Grains.Incidents.Events;
using Haimen.Grains.Incidents.State;
using Haimen.Grains.Resources;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Incidents.Deciding;

/// <summary>What an incident makes of a command.</summary>
internal sealed record Decision
{
    /// <summary>What happened; empty where the command changes nothing.</summary>
    public required IReadOnlyList<IncidentEvent> Events { get; init; }

    /// <summary>What the caller is told.</summary>
    public required CommandOutcome Outcome { get; init; }

    /// <summary>The state after the events, version and hash apart.</summary>
    public required IncidentState Next { get; init; }

    /// <summary>To be given out before the events are appended; a repeated id changes nothing, so a retry is harmless.</summary>
    public required IReadOnlyList<Escalation> Escalations { get; init; }

    /// <summary>Reserved resources that the incident does not want. Should telling them fail, the reservation runs out by itself.</summary>
    public required IReadOnlyList<Unwanted> GiveBack { get; init; }
}

/// <summary>A reservation to be given back.</summary>
/// <param name="Kind">What kind of resource.</param>
/// <param name="ResourceId">The resource.</param>
/// <param name="OrderId">The order that it was made for.</param>
/// <param name="Token">Its fencing token.</param>
internal sealed record Unwanted(NeedKind Kind, string ResourceId, string OrderId, long Token);

/// <summary>Someone above is told that a clock ran out.</summary>
/// <param name="Id">Stable within the incident.</param>
/// <param name="Text">One line.</param>
internal sealed record Escalation(string Id, LocalizedText Text);
