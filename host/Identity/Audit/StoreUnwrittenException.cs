namespace Haimen.Host.Identity.Audit;

/// <summary>What must be written before something is done could not be written.</summary>
internal sealed class StoreUnwrittenException(string message, Exception inner) : Exception(message, inner);
