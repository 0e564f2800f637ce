using System.Text.Encodings.Web;

namespace Haimen.Host.Warnings.Channels;

/// <summary>Fills in a gateway's templates, each value escaped for where it stands, so that no text can say more than a text.</summary>
internal static class SmsTemplate
{
    /// <summary>Fills in a body.</summary>
    /// <param name="template">The body's template.</param>
    /// <param name="contentType">What the body is.</param>
    /// <param name="phone">The number.</param>
    /// <param name="text">The message.</param>
    /// <param name="secret">The secret; empty where there is none.</param>
    public static string Fill(string template, string contentType, string phone, string text, string secret) => contentType switch
    {
        "application/json" => Fill(template, JavaScriptEncoder.Default.Encode, phone, text, secret),
        "application/x-www-form-urlencoded" => Fill(template, Uri.EscapeDataString, phone, text, secret),
        _ => Fill(template, x => x, phone, text, secret),
    };

    /// <summary>Fills in a URL.</summary>
    /// <param name="template">The URL's template.</param>
    /// <param name="phone">The number.</param>
    /// <param name="text">The message.</param>
    /// <param name="secret">The secret; empty where there is none.</param>
    public static string FillUrl(string template, string phone, string text, string secret) => Fill(template, Uri.EscapeDataString, phone, text, secret);

    /// <summary>In one pass, so that what is filled in is not looked at again.</summary>
    private static string Fill(string template, Func<string, string> escape, string phone, string text, string secret)
    {
        var filled = new System.Text.StringBuilder();
        for (var at = 0; at < template.Length;)
        {
            var rest = template.AsSpan(at);
            var (length, value) = rest switch
            {
                _ when rest.StartsWith(SmsGateway.Phone) => (SmsGateway.Phone.Length, escape(phone)),
                _ when rest.StartsWith(SmsGateway.Text) => (SmsGateway.Text.Length, escape(text)),
                _ when rest.StartsWith(SmsGateway.SecretPlace) => (SmsGateway.SecretPlace.Length, escape(secret)),
                _ => (1, rest[..1].ToString()),
            };
            filled.Append(value);
            at += length;
        }

        return filled.ToString();
    }
}
