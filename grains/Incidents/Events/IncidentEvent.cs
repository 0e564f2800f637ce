using System.Text.Json.Serialization;

namespace Haimen.Grains.Incidents.Events;

/// <summary>
/// Something that befell an incident. The discriminators and property names below are the log's format: they are never renamed or reused,
/// a new fact gets a new kind, a new property may be missing in older entries. Nothing in an event depends on realm, process or wall time.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(IncidentReported), "incident-reported")]
[JsonDerivedType(typeof(IncidentVerified), "incident-verified")]
[JsonDerivedType(typeof(ResponseOpened), "response-opened")]
[JsonDerivedType(typeof(LevelChanged), "level-changed")]
[JsonDerivedType(typeof(PlanActivated), "plan-activated")]
[JsonDerivedType(typeof(FootprintRevised), "footprint-revised")]
[JsonDerivedType(typeof(NeedStated), "need-stated")]
[JsonDerivedType(typeof(NeedRevised), "need-revised")]
[JsonDerivedType(typeof(NeedWithdrawn), "need-withdrawn")]
[JsonDerivedType(typeof(DispatchPlanned), "dispatch-planned")]
[JsonDerivedType(typeof(OrderPlaced), "order-placed")]
[JsonDerivedType(typeof(OrderRefused), "order-refused")]
[JsonDerivedType(typeof(OrderProgressed), "order-progressed")]
[JsonDerivedType(typeof(OrderReleased), "order-released")]
[JsonDerivedType(typeof(ShortfallStated), "shortfall-stated")]
[JsonDerivedType(typeof(ShortfallMet), "shortfall-met")]
[JsonDerivedType(typeof(AidSought), "aid-sought")]
[JsonDerivedType(typeof(AidRequested), "aid-requested")]
[JsonDerivedType(typeof(AidRevised), "aid-revised")]
[JsonDerivedType(typeof(AidAnswered), "aid-answered")]
[JsonDerivedType(typeof(AidLapsed), "aid-lapsed")]
[JsonDerivedType(typeof(AidArrived), "aid-arrived")]
[JsonDerivedType(typeof(AidReleased), "aid-released")]
[JsonDerivedType(typeof(AidReturned), "aid-returned")]
[JsonDerivedType(typeof(AidWithdrawn), "aid-withdrawn")]
[JsonDerivedType(typeof(AidOverdue), "aid-overdue")]
[JsonDerivedType(typeof(AidTold), "aid-told")]
[JsonDerivedType(typeof(ReliefStarted), "relief-started")]
[JsonDerivedType(typeof(TaskCompleted), "task-completed")]
[JsonDerivedType(typeof(TaskEscalated), "task-escalated")]
[JsonDerivedType(typeof(ClockEscalated), "clock-escalated")]
[JsonDerivedType(typeof(FactAdded), "fact-added")]
[JsonDerivedType(typeof(IncidentContained), "incident-contained")]
[JsonDerivedType(typeof(RecoveryStarted), "recovery-started")]
[JsonDerivedType(typeof(AreaQuietened), "area-quietened")]
[JsonDerivedType(typeof(AreaStirred), "area-stirred")]
[JsonDerivedType(typeof(IncidentClosed), "incident-closed")]
[JsonDerivedType(typeof(IncidentReopened), "incident-reopened")]
internal abstract record IncidentEvent;
