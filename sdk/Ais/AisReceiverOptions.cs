namespace Haimen.Ais;

/// <summary>How long and how many unfinished messages a receiver keeps.</summary>
public sealed record AisReceiverOptions
{
    /// <summary>How long parts wait for the others.</summary>
    /// <value>30 s: parts follow one another within a second on the air, and receivers on a slow link deliver within a few.</value>
    public TimeSpan PartTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many unfinished messages are kept; a further one pushes the oldest out.</summary>
    /// <value>64: ten sequence numbers on two channels from a few stations.</value>
    public int MaxPending { get; init; } = 64;
}
