using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Haimen.Host.Warnings.Channels;

/// <summary>Signs after Standard Webhooks 1.0 (<c>https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md</c>), symmetric.</summary>
internal static class WebhookSignature
{
    /// <summary>The value of <c>webhook-signature</c>: one signature with each key, a space between them.</summary>
    /// <param name="keys">The keys, base64.</param>
    /// <param name="id">The message's id, without full stop.</param>
    /// <param name="timestamp">When it is sent, seconds since 1970.</param>
    /// <param name="body">What is sent.</param>
    public static string Of(IEnumerable<Secret> keys, string id, long timestamp, byte[] body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.")), .. body];
        return string.Join(' ', keys.Select(x => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(x.Reveal()), signed))}"));
    }
}
