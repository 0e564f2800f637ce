namespace Haimen.Hazards.Models;

/// <summary>A model's input was refused; the message is one line that names the field, the value and the allowed range.</summary>
public sealed class ModelInputException : Exception
{
    /// <summary>Refuses a field.</summary>
    /// <param name="field">The field's path, e.g. <c>horton.kPerH</c>.</param>
    /// <param name="value">The value as given.</param>
    /// <param name="allowed">What is allowed.</param>
    public ModelInputException(string field, string value, string allowed)
        : base($"{field}: {value} is not allowed; must be {allowed}")
    {
        Field = field;
        Value = value;
        Allowed = allowed;
    }

    /// <summary>The field's path.</summary>
    public string Field { get; }

    /// <summary>The value as given.</summary>
    public string Value { get; }

    /// <summary>What is allowed.</summary>
    public string Allowed { get; }
}
