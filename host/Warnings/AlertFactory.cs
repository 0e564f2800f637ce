using System.Globalization;
using Haimen.Cap;
using Haimen.Grains.Realms;
using Haimen.Grains.Warnings;
using Haimen.Hazards;
using Microsoft.Extensions.Options;

namespace Haimen.Host.Warnings;

/// <summary>
/// Makes CAP alerts of a warning's messages. An alert follows from the message alone, so that it is the same whenever it is asked for,
/// and a later one can refer to it.
/// </summary>
internal sealed class AlertFactory(IOptions<AlertOptions> options, IDistrictCatalog district)
{
    private static readonly TimeSpan LocalOffset = TimeSpan.FromHours(8);

    /// <summary>The alert of a message.</summary>
    /// <param name="realm">The realm; but in live all is an exercise.</param>
    /// <param name="warning">The warning.</param>
    /// <param name="message">The message, one of the warning's.</param>
    public CapAlert Make(RealmId realm, WarningView warning, WarningMessage message) => new()
    {
        Identifier = Identifier(realm, warning, message),
        Sender = options.Value.Sender,
        Sent = Sent(message),
        Status = realm.IsLive ? CapStatus.Actual : CapStatus.Exercise,
        MessageType = message.Kind switch { WarningMessageKind.Alert => CapMessageType.Alert, WarningMessageKind.Update => CapMessageType.Update, _ => CapMessageType.Cancel },
        Scope = CapScope.Public,
        Note = realm.IsLive ? "" : $"演练，不是真实预警 / Exercise, not a real warning ({realm})",
        References = [.. warning.Messages.Where(x => x.Number < message.Number).Select(x => new CapReference(options.Value.Sender, Identifier(realm, warning, x), CapTime.Write(Sent(x))))],
        Texts = [Text(warning, message, "zh-CN", x => x.Zh, x => x.NameZh), Text(warning, message, "en-US", x => x.En, x => x.NameEn)],
    };

    private static string Identifier(RealmId realm, WarningView warning, WarningMessage message) =>
        string.Create(CultureInfo.InvariantCulture, $"{realm}.{warning.WarningId}.{message.Number}");

    private static DateTimeOffset Sent(WarningMessage message) => message.SentAt.ToOffset(LocalOffset);

    private CapText Text(WarningView warning, WarningMessage message, string language, Func<LocalizedText, string> pick, Func<Grains.Districts.Township, string> name)
    {
        var content = message.Content;
        var ended = message.Kind == WarningMessageKind.Cancel;
        var kind = AlertEvent.Of(content.Kind);
        return new CapText
        {
            Language = language,
            Categories = [kind.Category],
            Event = pick(kind.Name),
            Responses = [ended ? CapResponse.AllClear : CapResponse.Execute],
            // Colour says how bad it will be; how soon follows from it by a rule of ours (unverified), and none says how sure.
            Urgency = ended ? CapUrgency.Past : content.Colour switch { HazardGrade.Red => CapUrgency.Immediate, HazardGrade.Blue => CapUrgency.Future, _ => CapUrgency.Expected },
            Severity = content.Colour switch { HazardGrade.Red => CapSeverity.Extreme, HazardGrade.Orange => CapSeverity.Severe, HazardGrade.Yellow => CapSeverity.Moderate, _ => CapSeverity.Minor },
            Certainty = CapCertainty.Unknown,
            Effective = Sent(message),
            Expires = ended ? null : message.ExpiresAt.ToOffset(LocalOffset),
            SenderName = options.Value.SenderName.Length > 0 ? options.Value.SenderName : pick(new LocalizedText($"{district.District.NameZh}应急指挥中心", $"{district.District.NameEn} emergency command centre")),
            Headline = pick(content.Headline),
            Description = ended ? message.Reason : "",
            Instruction = ended ? "" : pick(content.Instruction),
            Parameters =
            [
                new CapValue("haimen:colour", content.Colour.ToString()),
                new CapValue("haimen:warning", warning.WarningId),
                .. content.Domain.Length > 0 ? [new CapValue("haimen:domain", $"{content.Domain} {content.DomainVersion}".TrimEnd())] : (CapValue[])[],
            ],
            Areas = [.. content.MoreAreaIds.Prepend(content.AreaId).Select(district.Townships.GetValueOrDefault).OfType<Grains.Districts.Township>().Select(x => Area(x, name(x)))],
        };
    }

    private static CapArea Area(Grains.Districts.Township township, string name) => new()
    {
        Description = name,
        Polygons = [[.. township.Outline.Ring.Select(x => new CapPoint(x.Lat, x.Lon))]],
        Geocodes = [new CapValue("haimen:township", township.Id), .. township.Codes.Select(x => new CapValue("NBS", x))],
    };
}
