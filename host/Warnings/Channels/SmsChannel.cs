using System.Net.Http.Headers;
using System.Text;
using Haimen.Cap;
using Haimen.Grains.Warnings;
using Haimen.Grains.Warnings.Delivery;

namespace Haimen.Host.Warnings.Channels;

/// <summary>Has each message sent as a text message by a gateway's HTTP interface.</summary>
internal sealed class SmsChannel(HttpSender http) : IChannel
{
    /// <summary>The longest text: seven parts of 67 UCS-2 characters (3GPP TS 23.040 with a header of 6 bytes). That gateways take as many is unverified.</summary>
    private const int MostCharacters = 469;

    public ChannelKind Kind => ChannelKind.Sms;

    public async Task<DeliveryAttempt> SendAsync(Notice notice, Recipient recipient, CancellationToken cancellationToken)
    {
        var gateway = recipient.Sms!;
        var values = new SmsValues(recipient.Address, Text(notice, recipient.InEnglish), notice.IdFor(recipient.Id), gateway.Secret?.Reveal() ?? "");
        using var request = new HttpRequestMessage(gateway.Method, new Uri(SmsTemplate.FillUrl(gateway.Url, values)));
        if (gateway.Body.Length > 0)
        {
            request.Content = new StringContent(
                SmsTemplate.FillBody(gateway.Body, gateway.ContentType, values), Encoding.UTF8, new MediaTypeHeaderValue(gateway.ContentType, "utf-8"));
        }

        foreach (var (name, template) in gateway.Headers) request.Headers.TryAddWithoutValidation(name, SmsTemplate.FillHeader(template, values));
        return await http.SendAsync(request, gateway.Accepts, cancellationToken);
    }

    /// <summary>What it says on one line, the beginning where it is too long.</summary>
    internal static string Text(Notice notice, bool english)
    {
        var text = Array.Find([.. notice.Alert.Texts], x => x.Language.StartsWith(english ? "en" : "zh", StringComparison.Ordinal))!;
        var said = english
            ? $"{Kind("Update: ", "Cancelled: ")}{text.Headline}. {Rest(text)} ({text.SenderName})"
            : $"【{text.SenderName}】{Kind("更新：", "解除：")}{text.Headline}。{Rest(text)}";
        var line = string.Concat(said.Trim().Select(x => char.IsControl(x) ? ' ' : x));
        if (line.Length <= MostCharacters) return line;
        var end = MostCharacters - 1;
        return $"{line[..(char.IsHighSurrogate(line[end - 1]) ? end - 1 : end)]}…";

        string Kind(string update, string cancel) => notice.Message.Kind switch { WarningMessageKind.Update => update, WarningMessageKind.Cancel => cancel, _ => "" };
    }

    private static string Rest(CapText text) => text.Instruction.Length > 0 ? text.Instruction : text.Description;
}
