using System.Globalization;
using System.Net.Http.Headers;
using Haimen.Grains.Warnings.Delivery;

namespace Haimen.Host.Warnings.Channels;

/// <summary>Posts each message as a signed CloudEvent.</summary>
internal sealed class WebhookChannel(HttpSender http, TimeProvider time) : IChannel
{
    public ChannelKind Kind => ChannelKind.Webhook;

    public async Task<DeliveryAttempt> SendAsync(Notice notice, Recipient recipient, CancellationToken cancellationToken)
    {
        var (id, timestamp, body) = (notice.IdFor(recipient.Id), time.GetUtcNow().ToUnixTimeSeconds(), CloudEvent.Write(notice));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(recipient.Address)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(CloudEvent.MediaType, "utf-8");
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSignature.Of(recipient.Keys, id, timestamp, body));
        return await http.SendAsync(request, accepts: "", cancellationToken);
    }
}
