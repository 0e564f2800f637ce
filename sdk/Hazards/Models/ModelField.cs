namespace Haimen.Hazards.Models;

/// <summary>A field of a model's input or output.</summary>
/// <param name="Name">Its name; carries the unit, e.g. <c>rainMm</c>.</param>
/// <param name="Type"><c>number</c>, <c>integer</c>, <c>string</c>, <c>boolean</c>, <c>array</c> or <c>object</c>.</param>
/// <param name="Unit">Its unit, empty where it has none.</param>
/// <param name="Allowed">The allowed range in words, e.g. <c>0 to 100</c>; empty where anything finite is.</param>
/// <param name="Published">The range that the source covers, empty where it states none; outside it the output is flagged as extrapolated.</param>
public sealed record ModelField(string Name, string Type, string Unit = "", string Allowed = "", string Published = "");
