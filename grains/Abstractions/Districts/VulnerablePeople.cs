namespace Haimen.Grains.Districts;

/// <summary>People of a village who need help to move; each is counted once, under the first heading that applies.</summary>
public sealed record VulnerablePeople
{
    /// <summary>Cannot leave the house unaided.</summary>
    public required int Bedridden { get; init; }

    /// <summary>Hold a disability certificate.</summary>
    public required int Disabled { get; init; }

    /// <summary>Aged 80 or over.</summary>
    public required int ElderlyOver80 { get; init; }

    /// <summary>Children living without a parent at home.</summary>
    public required int UnaccompaniedChildren { get; init; }

    /// <summary>All of them.</summary>
    public int Total => Bedridden + Disabled + ElderlyOver80 + UnaccompaniedChildren;
}
