namespace Haimen.Grains.Domains.Containment;

/// <summary>A domain's answer is not one that the contract allows; the message says which part, what it is and what it must be.</summary>
internal sealed class BrokenContractException(string message) : Exception(message);
