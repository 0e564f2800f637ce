using System.Diagnostics.Metrics;

namespace Haimen.Host.Intake;

/// <summary>What comes in at each door, counted.</summary>
internal static class IntakeMeters
{
    /// <summary>The meter's name.</summary>
    public const string Name = "Haimen.Intake";

    private static readonly Meter Meter = new(Name);

    /// <summary>Messages, by door and outcome: <c>taken</c>, <c>parked</c> (they cannot be read), <c>refused</c> (the sender may not).</summary>
    public static Counter<long> Messages { get; } = Meter.CreateCounter<long>("haimen.intake.messages");

    /// <summary>AIS messages, by outcome: <c>reported</c>, <c>thinned</c>, <c>unknown-vessel</c>, <c>test</c>, <c>other</c>, <c>refused</c>.</summary>
    public static Counter<long> Ais { get; } = Meter.CreateCounter<long>("haimen.intake.ais");

    /// <summary>Counts a message.</summary>
    public static void Count(string door, string outcome) =>
        Messages.Add(1, new KeyValuePair<string, object?>("door", door), new KeyValuePair<string, object?>("outcome", outcome));
}
