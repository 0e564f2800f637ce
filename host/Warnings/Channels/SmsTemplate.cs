using System.Text;
using System.Text.Encodings.Web;

namespace Haimen.Host.Warnings.Channels;

/// <summary>Fills in a gateway's templates, each value escaped for where it stands, so that no text can say more than a text.</summary>
internal static class SmsTemplate
{
    /// <summary>Fills in a body.</summary>
    /// <param name="template">The body's template.</param>
    /// <param name="contentType">What the body is.</param>
    /// <param name="values">What is filled in.</param>
    public static string FillBody(string template, string contentType, SmsValues values) => Fill(template, values, contentType switch
    {
        "application/json" => JavaScriptEncoder.Default.Encode,
        "application/x-www-form-urlencoded" => Uri.EscapeDataString,
        _ => x => x,
    });

    /// <summary>Fills in a URL.</summary>
    /// <param name="template">The URL's template.</param>
    /// <param name="values">What is filled in.</param>
    public static string FillUrl(string template, SmsValues values) => Fill(template, values, Uri.EscapeDataString);

    /// <summary>Fills in a header field.</summary>
    /// <param name="template">The field's template.</param>
    /// <param name="values">What is filled in.</param>
    public static string FillHeader(string template, SmsValues values) => Fill(template, values, x => x);

    /// <summary>In one pass, so that what is filled in is not looked at again.</summary>
    private static string Fill(string template, SmsValues values, Func<string, string> escape)
    {
        var filled = new StringBuilder();
        for (var at = 0; at < template.Length;)
        {
            var place = values.Places.FirstOrDefault(x => template.AsSpan(at).StartsWith(x.Key));
            if (place.Key is null) filled.Append(template[at]);
            else filled.Append(escape(place.Value));
            at += place.Key?.Length ?? 1;
        }

        return filled.ToString();
    }
}
