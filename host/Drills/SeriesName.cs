namespace Haimen.Host.Drills;

/// <summary>A quantity that drives the truth of a drill.</summary>
/// <param name="Name">Its name; the unit is part of it.</param>
/// <param name="Min">Its smallest possible value.</param>
/// <param name="Max">Its largest possible value.</param>
internal sealed record SeriesName(string Name, double Min, double Max);
