namespace Haimen.Host.CommandLine;

/// <summary>An argument cannot be used; the message is one line: what, where and what is allowed.</summary>
internal sealed class InputRefusedException(string message) : Exception(message);
