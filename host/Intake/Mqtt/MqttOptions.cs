using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Haimen.Host.Intake.Mqtt;

/// <summary>Where the broker listens.</summary>
/// <param name="Address">The address.</param>
/// <param name="Port">The port.</param>
/// <param name="Certificate">The certificate; null for clear text, on loopback only.</param>
internal sealed record MqttOptions(IPAddress Address, int Port, X509Certificate2? Certificate);
