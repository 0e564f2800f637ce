namespace Haimen.Benchmarks;

/// <summary>One line of the table.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Unit">Unit of <paramref name="Ours"/> and <paramref name="Raw"/>.</param>
/// <param name="Ours">The figure.</param>
/// <param name="Raw">The raw baseline of the same run; null where the aim has none.</param>
/// <param name="Ratio">Ours to raw: the median of the rounds, each beside its own baseline.</param>
/// <param name="Aim">The aim in words; empty where there is none.</param>
/// <param name="Met">Whether it was met; null where there is none.</param>
/// <param name="Note">What a reader must know to read the figure.</param>
internal sealed record Figure(
    string Name, string Unit, double Ours, double? Raw, double? Ratio, string Aim = "", bool? Met = null, string Note = "");
