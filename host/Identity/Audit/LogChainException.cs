namespace Haimen.Host.Identity.Audit;

/// <summary>The audit log's last line is not as it was written.</summary>
internal sealed class LogChainException(string message) : Exception(message);
