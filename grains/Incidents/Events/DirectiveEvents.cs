using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Incidents.Events;

/// <summary>Somebody is told what to do, or told anew; telling them follows.</summary>
/// <param name="Directive">What.</param>
internal sealed record DirectiveIssued(Directive Directive) : IncidentEvent;

/// <summary>A directive is over; telling them follows.</summary>
/// <param name="DirectiveId">Which.</param>
/// <param name="Reason">Why.</param>
internal sealed record DirectiveLifted(string DirectiveId, string Reason) : IncidentEvent;

/// <summary>They were told how a directive stands.</summary>
/// <param name="DirectiveId">Which.</param>
/// <param name="What">What they were told.</param>
internal sealed record DirectiveTold(string DirectiveId, string What) : IncidentEvent;
