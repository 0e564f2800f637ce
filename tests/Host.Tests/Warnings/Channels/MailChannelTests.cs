using System.Text;
using Haimen.Cap;
using Haimen.Grains.Warnings;
using Haimen.Grains.Warnings.Delivery;
using MimeKit;

namespace Haimen.Host.Tests.Warnings.Channels;

public sealed class MailChannelTests : IAsyncDisposable
{
    private readonly ChannelFiles _files = new();
    private readonly MailListener _listener = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _listener.DisposeAsync();
        _files.Dispose();
    }

    [Fact]
    public async Task A_mail_says_it_in_both_languages_and_brings_the_alert()
    {
        Assert.Equal(DeliveryAttempt.Taken, await SendAsync(Outlets.Warning()));
        using var mail = Read(Assert.Single(_listener.Mails));
        Assert.Equal(("warnings@example.org", "duty@example.org"), (mail.From.Mailboxes.Single().Address, mail.To.Mailboxes.Single().Address));
        Assert.Equal("值班室", mail.To.Mailboxes.Single().Name);
        Assert.Equal("经开区暴雨红色预警 <&>\" / Development Zone: rainstorm, red", mail.Subject);
        foreach (var words in new[] { "远离低洼处", "Keep away from low ground", "海门经开区", "有效至：2025-06-18T23:00:00+08:00" }) Assert.Contains(words, mail.TextBody, StringComparison.Ordinal);
        var part = Assert.IsType<MimePart>(Assert.Single(mail.Attachments));
        Assert.Equal("application/cap+xml", part.ContentType.MimeType);
        using var xml = new MemoryStream();
        part.Content!.DecodeTo(xml, Cancellation);
        Assert.Equal("live.rainstorm-kaifaqu-1.1", CapReader.Read(Encoding.UTF8.GetString(xml.ToArray())).Identifier);
    }

    [Fact]
    public async Task A_repeated_mail_has_the_same_message_id_and_an_end_says_so()
    {
        await SendAsync(Outlets.Warning());
        await SendAsync(Outlets.Warning());
        await SendAsync(Outlets.Warning(2, WarningMessageKind.Cancel));
        var mails = _listener.Mails.Select(Read).ToArray();
        Assert.Equal(mails[0].MessageId, mails[1].MessageId);
        Assert.NotEqual(mails[0].MessageId, mails[2].MessageId);
        Assert.StartsWith("[解除 / Cancelled] ", mails[2].Subject, StringComparison.Ordinal);
        Assert.Contains("雨停", mails[2].TextBody, StringComparison.Ordinal);
        foreach (var mail in mails) mail.Dispose();
    }

    [Fact]
    public async Task A_user_signs_in_with_the_password_of_the_file()
    {
        var plan = Plan.Replace("security: none,", "security: none, user: haimen, secretFile: token,", StringComparison.Ordinal);
        Assert.True((await SendAsync(Outlets.Warning(), plan)).Delivered);
        var proof = Convert.ToBase64String(Encoding.UTF8.GetBytes("\0haimen\0s3cret \"quoted\""));
        Assert.Contains($"AUTH PLAIN {proof}", _listener.Commands);
        _listener.Answers["AUTH"] = "535 no";
        Assert.Equal(DeliveryAttempt.Failed("it does not let the user in"), await SendAsync(Outlets.Warning(), plan));
    }

    [Theory]
    [InlineData("RCPT", "450 busy", false)]
    [InlineData("RCPT", "550 no such duty@example.org", true)]
    [InlineData(".", "452 full", false)]
    [InlineData(".", "554 spam", true)]
    [InlineData("MAIL", "421 later", false)]
    public async Task What_may_be_taken_later_is_tried_again_and_what_never_will_be_is_given_up(string verb, string answer, bool final)
    {
        _listener.Answers[verb] = answer;
        var attempt = await SendAsync(Outlets.Warning());
        Assert.Equal((false, final), (attempt.Delivered, attempt.Final));
        Assert.Equal($"SMTP {answer[..3]}", attempt.Error);
        Assert.Empty(_listener.Mails);
    }

    [Fact]
    public async Task Without_the_tls_that_is_asked_for_nothing_is_said_and_it_is_tried_again()
    {
        var attempt = await SendAsync(Outlets.Warning(), Plan.Replace("security: none,", "user: haimen, secretFile: token,", StringComparison.Ordinal));
        Assert.Equal(DeliveryAttempt.Failed("it offers no STARTTLS, or no way to sign in"), attempt);
        Assert.DoesNotContain(_listener.Commands, x => x.StartsWith("AUTH", StringComparison.Ordinal) || x.StartsWith("MAIL", StringComparison.Ordinal));
        attempt = await SendAsync(Outlets.Warning(), Plan.Replace("security: none", "security: tls", StringComparison.Ordinal));
        Assert.Equal((false, false), (attempt.Delivered, attempt.Final));
    }

    [Fact]
    public async Task Nobody_who_listens_is_tried_again()
    {
        var plan = Plan;
        _listener.StopListening();
        Assert.Equal(DeliveryAttempt.Failed("no connection"), await SendAsync(Outlets.Warning(), plan));
    }

    private string Plan => $$"""
        mail:
          office: { host: 127.0.0.1, port: {{_listener.Port}}, security: none, from: warnings@example.org }
        recipients:
          - { id: duty, name: 值班室, channel: smtp, via: office, address: duty@example.org }
        """;

    private static MimeMessage Read(string mail)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(mail));
        return MimeMessage.Load(stream, Cancellation);
    }

    private async Task<DeliveryAttempt> SendAsync(WarningView warning, string? plan = null)
    {
        using var outlets = new Outlets(_files.Load(plan ?? Plan));
        var attempt = await outlets.Outlet.AttemptAsync(warning, "duty", 1, Cancellation);
        Assert.DoesNotContain("example.org", outlets.Log + attempt.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", outlets.Log + attempt.Error, StringComparison.Ordinal);
        return attempt;
    }
}
