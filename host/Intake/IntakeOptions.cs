using Haimen.Host.Intake.Ais;
using Haimen.Host.Intake.Mqtt;

namespace Haimen.Host.Intake;

/// <summary>What else than the API readings come in by.</summary>
/// <param name="Mqtt">Where the broker listens; null for no broker.</param>
/// <param name="Ais">Where AIS sentences come from.</param>
internal sealed record IntakeOptions(MqttOptions? Mqtt, IReadOnlyList<AisSource> Ais)
{
    /// <summary>Nothing else.</summary>
    public static IntakeOptions None { get; } = new(null, []);
}
