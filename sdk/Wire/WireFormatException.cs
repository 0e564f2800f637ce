namespace Haimen.Hazards.Wire;

/// <summary>A message of the other side breaks the wire contract; the message names the field.</summary>
public sealed class WireFormatException : Exception
{
    /// <summary>Says which field is wrong and why.</summary>
    /// <param name="field">The field, e.g. <c>Need.place</c>.</param>
    /// <param name="reason">What is wrong with it.</param>
    public WireFormatException(string field, string reason)
        : base($"{field}: {reason}")
    {
    }
}
