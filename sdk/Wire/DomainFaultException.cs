namespace Haimen.Hazards.Wire;

/// <summary>A domain in another process failed, or could not be reached; the message is one line.</summary>
public sealed class DomainFaultException : Exception
{
    /// <summary>Says what happened.</summary>
    /// <param name="message">One line.</param>
    /// <param name="inner">The failure of the call.</param>
    public DomainFaultException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
