namespace Haimen.Hazards.Models;

/// <summary>A published case of a model: shown to people beside the model, and run by the conformance kit.</summary>
/// <param name="Source">Where it was published.</param>
/// <param name="Input">The input as a JSON object.</param>
/// <param name="Expected">The outputs that it gives, as a JSON object; outputs that are left out are not compared.</param>
/// <param name="RelativeTolerance">Largest relative difference of a number, more than 0.</param>
public sealed record ModelCase(string Source, string Input, string Expected, double RelativeTolerance = 1e-6);
