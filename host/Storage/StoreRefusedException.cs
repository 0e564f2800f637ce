namespace Haimen.Host.Storage;

/// <summary>
/// The store will not be opened, or can no longer be written. The message is one line for the person at the terminal:
/// what, where, and what to do. At start the host prints it and exits with code 2.
/// </summary>
internal sealed class StoreRefusedException : Exception
{
    public StoreRefusedException(string message)
        : base(message)
    {
    }

    public StoreRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Whether the reason is a process that may yet go away.</summary>
    internal bool IsHeldByAnother { get; init; }
}
