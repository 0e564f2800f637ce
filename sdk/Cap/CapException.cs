namespace Haimen.Cap;

/// <summary>An alert that is not one of CAP 1.2. Its message says where, what and what is allowed.</summary>
public sealed class CapException : Exception
{
    /// <summary>Without a reason.</summary>
    public CapException()
    {
    }

    /// <summary>With the reason.</summary>
    /// <param name="message">Where, what and what is allowed.</param>
    public CapException(string message)
        : base(message)
    {
    }

    /// <summary>With the reason and its cause.</summary>
    /// <param name="message">Where, what and what is allowed.</param>
    /// <param name="innerException">The cause.</param>
    public CapException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
