namespace Haimen.Host.Intake.Mqtt;

/// <summary>A topic that readings are published to: <c>haimen/live/sensors/ID/readings</c>, or <c>haimen/live/readings</c> for batches.</summary>
/// <param name="Realm">The realm.</param>
/// <param name="SensorId">The sensor; null for batches.</param>
internal sealed record MqttTopic(string Realm, string? SensorId)
{
    /// <summary>Reads one; null where it is another.</summary>
    public static MqttTopic? Read(string topic) => topic.Split('/') switch
    {
        ["haimen", { Length: > 0 } realm, "readings"] => new MqttTopic(realm, null),
        ["haimen", { Length: > 0 } realm, "sensors", { Length: > 0 } sensor, "readings"] => new MqttTopic(realm, sensor),
        _ => null,
    };
}
