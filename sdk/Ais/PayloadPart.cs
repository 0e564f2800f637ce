namespace Haimen.Ais;

/// <summary>The payload of one sentence.</summary>
/// <param name="Payload">The armoured payload.</param>
/// <param name="FillBits">Bits at its end that carry nothing.</param>
internal readonly record struct PayloadPart(string Payload, int FillBits);
