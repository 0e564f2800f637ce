using Haimen.Grains.Dispatch;
using Haimen.Grains.Resources;

namespace Haimen.Grains.Incidents.Deciding;

/// <summary>All that an incident reacts to.</summary>
/// <param name="CommandId">Id of the command.</param>
/// <param name="By">Who.</param>
internal abstract record IncidentInput(string CommandId, string By);

/// <summary>An area's assessment.</summary>
/// <param name="IncidentId">The incident's id, for its first entry.</param>
/// <param name="Update">The assessment.</param>
internal sealed record Assessed(string IncidentId, IncidentUpdate Update) : IncidentInput(Update.CommandId, "sensors");

/// <summary>A report from people.</summary>
/// <param name="IncidentId">The incident's id, for its first entry.</param>
/// <param name="Report">The report.</param>
internal sealed record Reported(string IncidentId, IncidentReport Report) : IncidentInput(Report.CommandId, Report.Source);

/// <summary>A command from a person in charge.</summary>
internal sealed record Commanded(IncidentCommand Command) : IncidentInput(Command.CommandId, Command.By);

/// <summary>A dispatch plan.</summary>
internal sealed record Planned(PlanOutcome Outcome) : IncidentInput($"~plan/{Outcome.PlanId}", "dispatch");

/// <summary>A resource tells how an order goes.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Progress">How far it is.</param>
/// <param name="Reason">Why, empty where there is no reason.</param>
/// <param name="ResourceId">The resource.</param>
/// <param name="Quantity">What the order holds or has brought; null where the resource did not say.</param>
internal sealed record Notified(string OrderId, OrderProgress Progress, string Reason, string ResourceId, int? Quantity = null)
    : IncidentInput($"~progress/{OrderId}/{Progress}", ResourceId);

/// <summary>A clock of the incident is due.</summary>
internal sealed record Due(string Clock, string Subject) : IncidentInput($"~clock/{Clock}/{Subject}", "clock");

/// <summary>What the incident learnt when it told others what it had decided.</summary>
internal sealed record Told(IReadOnlyList<Answer> Answers) : IncidentInput("~outbox", "incident");

/// <summary>A domain says what it makes of an effect that the incident proposed.</summary>
internal sealed record EffectAnswered(Events.CascadeAnswered Said)
    : IncidentInput($"~answer/{Said.EffectId}/{Said.ByDomain}/{Said.InArea}", $"{Said.ByDomain}/{Said.InArea}");

/// <summary>What a resource or the world outside answered.</summary>
internal abstract record Answer;

/// <summary>A resource's answer to an order.</summary>
internal sealed record OrderAnswer(string OrderId, CommandOutcome Outcome) : Answer;

/// <summary>A released resource's answer: it holds nothing for the order any more, or is still on its way home.</summary>
internal sealed record ReleaseAnswer(string OrderId, bool StillHolds) : Answer;

/// <summary>Those whom a directive is for were told how it stands.</summary>
internal sealed record DirectiveHeard(string DirectiveId, string What) : Answer;

/// <summary>A task that the program did.</summary>
internal sealed record TaskAnswer(string TaskId, string Evidence) : Answer;
