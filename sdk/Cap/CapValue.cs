namespace Haimen.Cap;

/// <summary>A named value: CAP 1.2's <c>eventCode</c>, <c>parameter</c> and <c>geocode</c>.</summary>
/// <param name="Name">The <c>valueName</c>.</param>
/// <param name="Value">The <c>value</c>.</param>
public sealed record CapValue(string Name, string Value);
