namespace Haimen.Hazards;

/// <summary>A text that people read, in the system's two languages.</summary>
/// <param name="Zh">Chinese.</param>
/// <param name="En">English.</param>
public sealed record LocalizedText(string Zh, string En);
