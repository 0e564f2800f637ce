using System.Buffers;
using System.Collections.Concurrent;
using Grpc.Core;
using Haimen.Grains.Realms;
using Haimen.Host.Identity;
using Haimen.Host.Identity.Policies;
using Haimen.Host.Identity.Tokens;
using Haimen.Host.Intake.SenMl;
using MQTTnet.Protocol;
using MQTTnet.Server;

namespace Haimen.Host.Intake.Mqtt;

/// <summary>
/// The broker: a device connects with its account's name and a token as password, and publishes readings. A message is acknowledged once what
/// followed from it is durable. One that cannot be read is parked with the reason and acknowledged, so that the device goes on; one that the
/// host could not take for now is not, so that the device sends it again.
/// </summary>
internal sealed partial class MqttDoor(
    MqttOptions options, TokenDirectory tokens, PolicyGate gate, ReadingIntake intake, ParkedMessages parked, TimeProvider time, ILogger<MqttDoor> logger) : IHostedService, IDisposable
{
    private static readonly Policy Publishing = PolicyTable.OfMethod("/haimen.v1.SensingService/PostReadings")!;
    private static readonly Policy Listening = PolicyTable.OfMethod("/haimen.v1.SensingService/ListLatest")!;

    /// <summary>The token of each connection: it is asked about with every message, so that one that was revoked ends with it.</summary>
    private readonly ConcurrentDictionary<string, string> _tokens = new(StringComparer.Ordinal);

    private MqttServer? _server;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = new MqttServerOptionsBuilder().WithMaxPendingMessagesPerClient(1000).WithDefaultCommunicationTimeout(TimeSpan.FromSeconds(30));
        builder = options.Certificate is null
            ? builder.WithDefaultEndpoint().WithDefaultEndpointBoundIPAddress(options.Address).WithDefaultEndpointBoundIPV6Address(System.Net.IPAddress.None).WithDefaultEndpointPort(options.Port)
            : builder.WithoutDefaultEndpoint().WithEncryptedEndpoint().WithEncryptedEndpointBoundIPAddress(options.Address).WithEncryptedEndpointBoundIPV6Address(System.Net.IPAddress.None)
                .WithEncryptedEndpointPort(options.Port).WithEncryptionCertificate(options.Certificate);
        _server = new MqttServerFactory().CreateMqttServer(builder.Build());
        _server.ValidatingConnectionAsync += AdmitAsync;
        _server.InterceptingPublishAsync += TakeAsync;
        _server.InterceptingSubscriptionAsync += SubscribeAsync;
        _server.ClientDisconnectedAsync += gone =>
        {
            _tokens.TryRemove(gone.ClientId, out _);
            return Task.CompletedTask;
        };
        await _server.StartAsync();
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_server is { } server) await server.StopAsync();
    }

    public void Dispose() => _server?.Dispose();

    private async Task AdmitAsync(ValidatingConnectionEventArgs connecting)
    {
        var signedIn = connecting.Password is { Length: > 0 } token ? await tokens.FindAsync(token, CancellationToken.None) : null;
        if (signedIn is null || signedIn.Name != connecting.UserName)
        {
            connecting.ReasonCode = MqttConnectReasonCode.BadUserNameOrPassword;
            LogNotAdmitted(connecting.RemoteEndPoint?.ToString() ?? "");
            return;
        }

        // Another device must not take over a connection by naming itself like it.
        if (connecting.ClientId.Length > 0 && _tokens.TryGetValue(connecting.ClientId, out var held) && held != connecting.Password)
        {
            connecting.ReasonCode = MqttConnectReasonCode.ClientIdentifierNotValid;
            return;
        }

        if (connecting.ClientId.Length == 0) connecting.AssignedClientIdentifier = $"{signedIn.Name}-{Guid.NewGuid():N}";
        _tokens[connecting.ClientId.Length == 0 ? connecting.AssignedClientIdentifier : connecting.ClientId] = connecting.Password!;
    }

    private async Task TakeAsync(InterceptingPublishEventArgs publishing)
    {
        var message = publishing.ApplicationMessage;
        var payload = message.Payload.ToArray();
        var caller = await CallerAsync(publishing.ClientId);
        var by = caller?.Name ?? "nobody";
        publishing.ProcessPublish = false;
        try
        {
            if (MqttTopic.Read(message.Topic) is not { } topic) throw new SenMlException("the topic is none of haimen/live/sensors/ID/readings and haimen/live/readings");
            if (topic.Realm != RealmId.Live.Value) throw new SenMlException($"realm '{topic.Realm}' takes nothing from outside; only live does");
            var request = MqttPayload.Read(payload, topic.SensorId, time.GetUtcNow());
            if (await gate.RefuseAsync(Publishing, caller, RealmId.Live, request, CancellationToken.None) is { } refusal)
            {
                IntakeMeters.Count("mqtt", "refused");
                Park(publishing, by, payload, refusal.Status.Detail, MqttPubAckReasonCode.NotAuthorized);
                // A client of version 3 is not told why; to go on as if all were well would be worse.
                publishing.CloseConnection = caller is null;
                return;
            }

            await intake.TakeAsync(request);
            IntakeMeters.Count("mqtt", "taken");
            publishing.ProcessPublish = true;
        }
        catch (SenMlException e)
        {
            IntakeMeters.Count("mqtt", "parked");
            Park(publishing, by, payload, e.Message, MqttPubAckReasonCode.PayloadFormatInvalid);
        }
        catch (RpcException e)
        {
            IntakeMeters.Count("mqtt", "parked");
            Park(publishing, by, payload, e.Status.Detail, MqttPubAckReasonCode.PayloadFormatInvalid);
        }
#pragma warning disable CA1031 // Whatever kept it from being taken, the device must send it again: without an acknowledgement it does, when it is back.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogNotTaken(message.Topic, e.Message);
            publishing.Response.ReasonCode = MqttPubAckReasonCode.UnspecifiedError;
            publishing.CloseConnection = true;
        }
    }

    private void Park(InterceptingPublishEventArgs publishing, string by, byte[] payload, string reason, MqttPubAckReasonCode code)
    {
        publishing.Response.ReasonCode = code;
        publishing.Response.ReasonString = reason;
        parked.Park(time.GetUtcNow(), by, publishing.ApplicationMessage.Topic, payload, reason);
    }

    /// <summary>Whoever may look at sensors may listen to what they publish.</summary>
    private async Task SubscribeAsync(InterceptingSubscriptionEventArgs subscribing)
    {
        var caller = await CallerAsync(subscribing.ClientId);
        if (await gate.RefuseAsync(Listening, caller, RealmId.Live, null, CancellationToken.None) is null && subscribing.TopicFilter.Topic.StartsWith("haimen/live/", StringComparison.Ordinal)) return;
        subscribing.ProcessSubscription = false;
        subscribing.Response.ReasonCode = MqttSubscribeReasonCode.NotAuthorized;
    }

    private async Task<SignedIn?> CallerAsync(string clientId) => _tokens.TryGetValue(clientId, out var token) ? await tokens.FindAsync(token, CancellationToken.None) : null;

    [LoggerMessage(LogLevel.Warning, "MQTT: {From} was not admitted")]
    private partial void LogNotAdmitted(string from);

    [LoggerMessage(LogLevel.Warning, "MQTT: a message to {Topic} could not be taken for now ({Why}); it is not acknowledged")]
    private partial void LogNotTaken(string topic, string why);
}
