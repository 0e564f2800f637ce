using System.Text;
using Haimen.Cap;
using Haimen.Grains.Warnings;
using Haimen.Grains.Warnings.Delivery;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Haimen.Host.Warnings.Channels;

/// <summary>Mails each message: in Chinese and English for people, and as a CAP alert for programs.</summary>
internal sealed class MailChannel : IChannel
{
    /// <summary>How long a server may take for one step.</summary>
    private static readonly TimeSpan StepDeadline = TimeSpan.FromSeconds(15);

    public ChannelKind Kind => ChannelKind.Smtp;

    public async Task<DeliveryAttempt> SendAsync(Notice notice, Recipient recipient, CancellationToken cancellationToken)
    {
        var server = recipient.Mail!;
        using var mail = Write(notice, recipient, server);
        using var smtp = new SmtpClient { Timeout = (int)StepDeadline.TotalMilliseconds };
        // As with webhooks. Where the network beyond the district is gone, so is whoever could say that a certificate was revoked.
        smtp.CheckCertificateRevocation = false;
        try
        {
            await smtp.ConnectAsync(server.Host, server.Port, server.Security switch { MailSecurity.Tls => SecureSocketOptions.SslOnConnect, MailSecurity.None => SecureSocketOptions.None, _ => SecureSocketOptions.StartTls }, cancellationToken);
            if (server.User is { } user) await smtp.AuthenticateAsync(user, server.Password!.Reveal(), cancellationToken);
            await smtp.SendAsync(mail, cancellationToken);
        }
        catch (SmtpCommandException e)
        {
            // RFC 5321, 4.2.1: 4yz may be taken later, 5yz will not be.
            return (int)e.StatusCode >= 500 ? DeliveryAttempt.Refused($"SMTP {(int)e.StatusCode}") : DeliveryAttempt.Failed($"SMTP {(int)e.StatusCode}");
        }
        catch (Exception e) when (Why(e) is { } why)
        {
            return DeliveryAttempt.Failed(why);
        }

        await LeaveAsync(smtp, cancellationToken);
        return DeliveryAttempt.Taken;
    }

    /// <summary>What went wrong on the way, without what the server said, which may name the address; null for what is not expected.</summary>
    private static string? Why(Exception e) => e switch
    {
        AuthenticationException => "it does not let the user in",
        SslHandshakeException => "no secure connection: its certificate is not trusted",
        NotSupportedException => "it offers no STARTTLS, or no way to sign in",
        TimeoutException => "no answer in time",
        System.Net.Sockets.SocketException => "no connection",
        IOException or ProtocolException or ServiceNotConnectedException => "it broke off, or its answer is no SMTP",
        _ => null,
    };

    /// <summary>The server has the mail already: that it does not take its leave well changes nothing.</summary>
    private static async Task LeaveAsync(SmtpClient smtp, CancellationToken cancellationToken)
    {
        try
        {
            await smtp.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception e) when (e is OperationCanceledException || Why(e) is not null)
        {
            return;
        }
    }

    private static MimeMessage Write(Notice notice, Recipient recipient, MailServer server)
    {
        var from = MailboxAddress.Parse(server.From);
        var sender = notice.Alert.Texts[0].SenderName;
        var mail = new MimeMessage
        {
            Subject = OneLine($"{Mark(notice)}{notice.Message.Content.Headline.Zh} / {notice.Message.Content.Headline.En}"),
            Date = notice.Alert.Sent,
            // The same at every attempt, so that a mailbox knows a repeated one.
            MessageId = $"{notice.IdFor(recipient.Id)}@{from.Domain}",
        };
        mail.From.Add(new MailboxAddress(Encoding.UTF8, sender, from.Address));
        mail.To.Add(new MailboxAddress(Encoding.UTF8, recipient.Name, recipient.Address));
        // RFC 3834: nobody's absence is to be answered to it.
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        mail.Priority = MessagePriority.Urgent;
        var alert = new MimePart("application", "cap+xml")
        {
            Content = new MimeContent(new MemoryStream(Encoding.UTF8.GetBytes(CapWriter.Write(notice.Alert)))),
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
            ContentTransferEncoding = ContentEncoding.Base64,
            FileName = "alert.xml",
        };
        mail.Body = new Multipart("mixed") { new TextPart("plain") { Text = Body(notice) }, alert };
        return mail;
    }

    private static string Mark(Notice notice) => notice.Message.Kind switch
    {
        WarningMessageKind.Update => "[更新 / Update] ",
        WarningMessageKind.Cancel => "[解除 / Cancelled] ",
        _ => "",
    };

    private static string Body(Notice notice)
    {
        var body = new StringBuilder();
        foreach (var text in notice.Alert.Texts)
        {
            var (areas, until) = text.Language.StartsWith("zh", StringComparison.Ordinal) ? ("区域：", "有效至：") : ("Area: ", "Until: ");
            body.Append(text.Headline).Append("\r\n\r\n");
            if (text.Description.Length > 0) body.Append(text.Description).Append("\r\n");
            if (text.Instruction.Length > 0) body.Append(text.Instruction).Append("\r\n");
            body.Append(areas).AppendJoin(", ", text.Areas.Select(x => x.Description)).Append("\r\n");
            if (text.Expires is { } expires) body.Append(until).Append(CapTime.Write(expires)).Append("\r\n");
            body.Append(text.SenderName).Append("\r\n\r\n");
        }

        return body.Append(notice.Alert.Identifier).Append("\r\n").ToString();
    }

    private static string OneLine(string text) => string.Concat(text.Select(x => char.IsControl(x) ? ' ' : x));
}
