namespace Haimen.Host.Intake.SenMl;

/// <summary>A record of a pack as it stands there, before the base fields are put into it (RFC 8428, section 4).</summary>
internal sealed record SenMlRecord
{
    public string? BaseName { get; set; }

    public double? BaseTime { get; set; }

    public double? BaseValue { get; set; }

    public string? Name { get; set; }

    public double? Time { get; set; }

    public double? Value { get; set; }

    /// <summary>Whether it has a text, a truth value, bytes or a sum instead of a value.</summary>
    public bool HasOther { get; set; }
}
