namespace Haimen.Host.Dispatch;

/// <summary>A resource that could have served a need.</summary>
internal sealed record AlternativeAnswer(string Resource, double Cost, double Minutes, double PlanDearerBy, string Reason, string Why, string WhyZh);
