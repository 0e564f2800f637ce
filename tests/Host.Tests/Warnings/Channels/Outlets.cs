using System.Collections.Concurrent;
using Haimen.Grains.Realms;
using Haimen.Grains.Warnings;
using Haimen.Hazards;
using Haimen.Host.Warnings;
using Haimen.Host.Warnings.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Haimen.Host.Tests.Warnings.Channels;

/// <summary>The real way out with all channels, its log kept, and warnings to send by it.</summary>
internal sealed class Outlets : IDisposable
{
    public static readonly DateTimeOffset SentAt = new(2025, 6, 18, 12, 0, 0, TimeSpan.Zero);

    private readonly HttpSender _http = new(TimeProvider.System);
    private readonly KeptLog _log = new();

    public Outlets(ChannelPlan plan)
    {
        var alerts = new AlertFactory(Options.Create(new AlertOptions { Sender = "warnings@example.org" }), new DistrictCatalog(ChannelFiles.District));
        Outlet = new ChannelOutlet(plan, alerts, [new WebhookChannel(_http, TimeProvider.System), new MailChannel(), new SmsChannel(_http)], TimeProvider.System, _log);
    }

    public ChannelOutlet Outlet { get; }

    /// <summary>All that it logged.</summary>
    public string Log => string.Join('\n', _log.Lines);

    public void Dispose() => _http.Dispose();

    /// <summary>A warning with so many messages, the last of a kind.</summary>
    public static WarningView Warning(int messages = 1, WarningMessageKind last = WarningMessageKind.Alert)
    {
        var content = new WarningProposalMessage
        {
            Domain = "flood",
            DomainVersion = "1.0.0",
            Kind = "rainstorm",
            AreaId = "kaifaqu",
            Colour = HazardGrade.Red,
            Headline = new("经开区暴雨红色预警\n<&>\"", "Development Zone: rainstorm, red"),
            Instruction = new("远离低洼处", "Keep away from low ground"),
        };
        return new WarningView
        {
            WarningId = "rainstorm-kaifaqu-1",
            Content = content,
            Stage = WarningStage.Issued,
            WorstColour = HazardGrade.Red,
            DraftedAt = SentAt,
            Updates = 0,
            Messages =
            [
                .. Enumerable.Range(1, messages).Select(x => new WarningMessage
                {
                    Number = x,
                    Kind = x == messages ? last : WarningMessageKind.Alert,
                    Content = content,
                    SentAt = SentAt.AddMinutes(x - 1),
                    ExpiresAt = SentAt.AddHours(3),
                    Reason = last == WarningMessageKind.Cancel ? "雨停" : "",
                }),
            ],
        };
    }

    private sealed class KeptLog : ILogger<ChannelOutlet>
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");
    }
}
