using Haimen.Grains.Dispatch;
using Haimen.Grains.Incidents.Events;
using Haimen.Grains.Incidents.State;
using Haimen.Grains.Resources;
using Haimen.Hazards;

namespace Haimen.Grains.Incidents.Deciding;

/// <summary>A decision in the making: each event is applied at once, so that the next step sees what the one before decided.</summary>
internal sealed class Draft(IncidentState state, IncidentContext context)
{
    private readonly List<IncidentEvent> _events = [];
    private readonly List<Escalation> _escalations = [];
    private readonly List<Unwanted> _giveBack = [];
    private CommandOutcome _outcome = CommandOutcome.Done;

    public IncidentState State { get; private set; } = state;

    public IncidentContext Context { get; } = context;

    public DateTimeOffset Now => Context.Now;

    public IncidentOptions Options => Context.Options;

    public bool Changed => _events.Count > 0;

    public void Add(IncidentEvent @event)
    {
        State = IncidentReducer.Apply(State, @event, Now);
        _events.Add(@event);
    }

    public void Escalate(string id, string zh, string en) => _escalations.Add(new Escalation(id, new LocalizedText(zh, en)));

    public void GiveBack(ProposedOrder order) => _giveBack.Add(new Unwanted(order.Kind, order.ResourceId, order.OrderId, order.Token));

    public void GiveBack(OrderPlaced order) => _giveBack.Add(new Unwanted(order.Kind, order.ResourceId, order.OrderId, order.Token));

    public void Refuse(string refusal) => _outcome = CommandOutcome.Refused(refusal);

    public Decision ToDecision() => new()
    {
        Events = _events,
        Outcome = _outcome,
        Next = State,
        Escalations = _escalations,
        GiveBack = _giveBack,
    };
}
