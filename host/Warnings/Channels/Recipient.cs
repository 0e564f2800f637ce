using Haimen.Grains.Warnings;
using Haimen.Hazards;

namespace Haimen.Host.Warnings.Channels;

/// <summary>Someone who is told of live warnings. No record, for it would print its address.</summary>
internal sealed class Recipient
{
    /// <summary>Stable id; deliveries are kept under it.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required ChannelKind Channel { get; init; }

    /// <summary>For warnings of which townships; empty for all of the district.</summary>
    public required IReadOnlyList<string> TownshipIds { get; init; }

    /// <summary>From which colour on.</summary>
    public required HazardGrade MinimumColour { get; init; }

    /// <summary>The webhook's URL, the mail address, or the phone number.</summary>
    public required string Address { get; init; }

    /// <summary>Whether text messages are in English.</summary>
    public bool InEnglish { get; init; }

    /// <summary>The webhook's keys, the one in force first; several while it is renewed.</summary>
    public IReadOnlyList<Secret> Keys { get; init; } = [];

    /// <summary>The server that takes its mails; null but for a mail.</summary>
    public MailServer? Mail { get; init; }

    /// <summary>The gateway that sends its text messages; null but for those.</summary>
    public SmsGateway? Sms { get; init; }

    /// <summary>The share of people whom it reaches, 0 to 1, by village or township id.</summary>
    public required IReadOnlyDictionary<string, double> Reach { get; init; }

    /// <summary>Whether a message is for it.</summary>
    /// <param name="content">What the message says, and for where.</param>
    public bool IsFor(WarningProposalMessage content) =>
        content.Colour >= MinimumColour
        && (TownshipIds.Count == 0 || TownshipIds.Contains(content.AreaId, StringComparer.Ordinal) || content.MoreAreaIds.Any(x => TownshipIds.Contains(x, StringComparer.Ordinal)));
}
