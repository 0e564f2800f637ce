namespace Haimen.Flood.Drainage;

/// <summary>What left a subcatchment's surface over a step.</summary>
/// <param name="RunoffM3">Water that ran off.</param>
/// <param name="InfiltratedM3">Water that went into the ground.</param>
internal readonly record struct SubcatchmentFlux(double RunoffM3, double InfiltratedM3);
