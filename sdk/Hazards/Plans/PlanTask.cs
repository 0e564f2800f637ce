namespace Haimen.Hazards.Plans;

/// <summary>One task of a plan.</summary>
/// <param name="Id">Stable within the plan.</param>
/// <param name="Name">What is to be done.</param>
/// <param name="Owner">The department or role that does it.</param>
/// <param name="Within">How long after activation it is due.</param>
public sealed record PlanTask(string Id, LocalizedText Name, string Owner, TimeSpan Within);
