using System.Net;
using System.Xml.Linq;
using Haimen.Cap;
using Haimen.Client.V1;
using Haimen.Grains.Realms;
using Haimen.Grains.Warnings;

namespace Haimen.Client.Tests;

/// <summary>A warning as those outside read it: CAP 1.2 and Atom.</summary>
public sealed class AlertTests(ServingCentre centre)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_message_of_a_warning_is_an_alert_that_refers_to_those_before_it()
    {
        var warnings = centre.Client.Warnings;
        var content = new WarningContent
        {
            Kind = "rainstorm",
            Colour = HazardGrade.Yellow,
            Headline = new Text { Zh = "常乐镇暴雨黄色预警 <&>", En = "Changle: rainstorm, yellow" },
            Instruction = new Text { Zh = "远离低洼处", En = "Keep away from low ground" },
            TownshipIds = { "changle", "yuelai" },
        };
        var id = (await warnings.DraftAsync(new DraftWarningRequest { CommandId = "alert-1", Reason = "radar", Content = content }, cancellationToken: Cancellation)).WarningId;
        var draft = await centre.Http.GetAsync(new Uri($"/v1/realms/live/alerts/{id}/1", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, draft.StatusCode);

        await warnings.IssueAsync(new IssueWarningRequest { WarningId = id, CommandId = "alert-2", Reason = "radar" }, cancellationToken: Cancellation);
        content.Colour = HazardGrade.Blue;
        await warnings.UpdateAsync(new UpdateWarningRequest { WarningId = id, CommandId = "alert-3", Reason = "less rain", Content = content }, cancellationToken: Cancellation);
        await warnings.CancelAsync(new CancelWarningRequest { WarningId = id, CommandId = "alert-4", Reason = "the rain is over" }, cancellationToken: Cancellation);

        CapAlert[] alerts = [await ReadAsync(id, 1), await ReadAsync(id, 2), await ReadAsync(id, 3)];
        Assert.Equal([CapMessageType.Alert, CapMessageType.Update, CapMessageType.Cancel], alerts.Select(x => x.MessageType));
        Assert.All(alerts, x => Assert.Equal((CapStatus.Actual, CapScope.Public), (x.Status, x.Scope)));
        Assert.All(alerts, x => Assert.Equal(["zh-CN", "en-US"], x.Texts.Select(t => t.Language)));
        Assert.Empty(alerts[0].References);
        Assert.Equal([Reference(alerts[0])], alerts[1].References);
        Assert.Equal([Reference(alerts[0]), Reference(alerts[1])], alerts[2].References);
        Assert.Equal([CapSeverity.Moderate, CapSeverity.Minor, CapSeverity.Minor], alerts.Select(x => x.Texts[0].Severity));
        Assert.Equal("常乐镇暴雨黄色预警 <&>", alerts[0].Texts[0].Headline);
        Assert.Equal(["changle", "yuelai"], alerts[0].Texts[1].Areas.Select(x => x.Geocodes[0].Value));
        Assert.Equal("the rain is over", alerts[2].Texts[0].Description);
        Assert.Equal(CapUrgency.Past, alerts[2].Texts[0].Urgency);

        var feed = XDocument.Parse(await centre.Http.GetStringAsync(new Uri("/v1/realms/live/alerts", UriKind.Relative), Cancellation));
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var links = feed.Root!.Elements(atom + "entry").Select(x => x.Element(atom + "link")!.Attribute("href")!.Value).Where(x => x.Contains(id, StringComparison.Ordinal)).ToArray();
        Assert.Equal([3, 2, 1], links.Select(x => int.Parse(x[^1..], System.Globalization.CultureInfo.InvariantCulture)));
        CapReader.Read(await centre.Http.GetStringAsync(new Uri(links[0]), Cancellation));
    }

    [Fact]
    public async Task A_warning_for_several_townships_is_listed_for_each()
    {
        var warnings = centre.Client.Warnings;
        var content = new WarningContent
        {
            Kind = "typhoon",
            Colour = HazardGrade.Blue,
            Headline = new Text { Zh = "台风蓝色预警", En = "Typhoon, blue" },
            Instruction = new Text { Zh = "加固", En = "Fasten what is loose" },
            TownshipIds = { "changle", "yuelai" },
        };
        var id = (await warnings.DraftAsync(new DraftWarningRequest { CommandId = "alert-list-1", Reason = "forecast", Content = content }, cancellationToken: Cancellation)).WarningId;
        foreach (var (township, isFor) in new[] { ("changle", true), ("yuelai", true), ("haimengang", false) })
        {
            var listed = await warnings.ListAsync(new ListWarningsRequest { TownshipId = township, PageSize = 1000 }, cancellationToken: Cancellation);
            Assert.Equal(isFor, listed.Warnings.Any(x => x.Id == id));
        }
    }

    [Fact]
    public void Outside_live_every_alert_is_an_exercise_and_says_so()
    {
        var content = new WarningProposalMessage
        {
            Domain = "flood",
            DomainVersion = "1.0.0",
            Kind = "rainstorm",
            AreaId = "changle",
            Colour = Hazards.HazardGrade.Red,
            Headline = new("甲", "A"),
            Instruction = new("乙", "B"),
        };
        var at = new DateTimeOffset(2025, 6, 18, 20, 0, 0, TimeSpan.Zero);
        var message = new Grains.Warnings.WarningMessage { Number = 1, Kind = Grains.Warnings.WarningMessageKind.Alert, Content = content, SentAt = at, ExpiresAt = at.AddHours(3) };
        var warning = new WarningView
        {
            WarningId = "rainstorm-changle-1",
            Content = content,
            Stage = Grains.Warnings.WarningStage.Issued,
            WorstColour = content.Colour,
            DraftedAt = at,
            Updates = 0,
            Messages = [message],
        };
        foreach (var (realm, status) in new[] { ("live", CapStatus.Actual), ("drill-1", CapStatus.Exercise), ("fork-1", CapStatus.Exercise) })
        {
            var alert = CapReader.Read(CapWriter.Write(centre.Alerts.Make(new RealmId(realm), warning, message)));
            Assert.Equal(status, alert.Status);
            Assert.Equal(status == CapStatus.Exercise, alert.Note.Contains("演练", StringComparison.Ordinal));
            Assert.Equal((CapSeverity.Extreme, CapUrgency.Immediate), (alert.Texts[0].Severity, alert.Texts[0].Urgency));
        }
    }

    [Theory]
    [InlineData("/v1/realms/live/alerts/nothing/1", HttpStatusCode.NotFound)]
    [InlineData("/v1/realms/no%20realm/alerts", HttpStatusCode.BadRequest)]
    public async Task What_is_not_there_is_said(string address, HttpStatusCode expected)
    {
        using var answer = await centre.Http.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    private static CapReference Reference(CapAlert alert) => new(alert.Sender, alert.Identifier, CapTime.Write(alert.Sent));

    private async Task<CapAlert> ReadAsync(string id, int number)
    {
        using var answer = await centre.Http.GetAsync(new Uri($"/v1/realms/live/alerts/{id}/{number}", UriKind.Relative), Cancellation);
        Assert.Equal("application/cap+xml", answer.Content.Headers.ContentType?.MediaType);
        return CapReader.Read(await answer.Content.ReadAsStringAsync(Cancellation));
    }
}
