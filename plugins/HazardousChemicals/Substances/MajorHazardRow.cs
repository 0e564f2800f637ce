namespace Haimen.HazardousChemicals.Substances;

/// <summary>A row of GB 18218-2018.</summary>
/// <param name="Id">The substance.</param>
/// <param name="Alias">Its formula, also taken as an id; empty where none.</param>
/// <param name="ThresholdT">Threshold quantity Q in tonnes.</param>
/// <param name="Beta">Correction factor β.</param>
/// <param name="ThresholdVerified">Whether Q was read in the source.</param>
internal sealed record MajorHazardRow(string Id, string Alias, double ThresholdT, double Beta, bool ThresholdVerified = false);
