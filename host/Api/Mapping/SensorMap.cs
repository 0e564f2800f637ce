using Haimen.Grains.Sensing;

namespace Haimen.Host.Api.Mapping;

/// <summary>Sensors as the contract has them.</summary>
internal static class SensorMap
{
    public static Client.V1.SensorStatus ToWire(this SensorStatus status)
    {
        var sensor = new Client.V1.SensorStatus
        {
            SensorId = status.SensorId,
            Kind = status.Kind,
            At = (status.Latest?.At).ToWire(),
            Grade = status.Grade.ToWire(),
            Online = status.Online,
            Rule = status.Rule,
            Accepted = status.Accepted,
            Refused = status.Refused,
        };
        if (status.Latest is { } latest) sensor.Value = latest.Value;
        return sensor;
    }
}
