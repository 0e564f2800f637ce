namespace Haimen.Ais;

/// <summary>A decoded message. What the sender marked as not available is null.</summary>
public abstract record AisMessage
{
    private protected AisMessage()
    {
    }

    /// <summary>The message's type, 1 to 27.</summary>
    public required int Type { get; init; }

    /// <summary>Who sent it.</summary>
    public required AisIdentity Identity { get; init; }

    /// <summary>Whether the receiving station itself sent it (VDO, not VDM).</summary>
    public required bool IsOwn { get; init; }

    /// <summary>The radio channel, <c>A</c> or <c>B</c>; null where the sentence does not say.</summary>
    public char? Channel { get; init; }

    /// <summary>When the last sentence of it was received, as the caller said.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether somebody calls for help: an active beacon, not one under test.</summary>
    public virtual bool IsDistress => false;
}
