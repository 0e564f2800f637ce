using Haimen.Grains.Warnings;
using Haimen.Hazards;
using Haimen.Host.Seeding;
using Haimen.Host.Warnings.Channels;

namespace Haimen.Host.Tests.Warnings.Channels;

public sealed class ChannelReaderTests : IDisposable
{
    private readonly ChannelFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void A_file_says_who_is_told_of_what_and_how()
    {
        var plan = _files.Load(ChannelFiles.Valid);
        Assert.Equal([("platform", ChannelKind.Webhook), ("duty", ChannelKind.Smtp), ("horn", ChannelKind.Sms)], plan.Recipients.Select(x => (x.Id, x.Channel)));
        Assert.Equal(ChannelFiles.Key, Assert.Single(plan.Find("platform")!.Keys).Reveal());
        Assert.Equal((2525, MailSecurity.None), (plan.Find("duty")!.Mail!.Port, plan.Find("duty")!.Mail!.Security));
        Assert.Equal("s3cret \"quoted\"", plan.Find("horn")!.Sms!.Secret!.Reveal());
        Assert.Equal(1, plan.Find("horn")!.Reach["320614400038"]);
        Assert.Null(plan.Find("nobody"));
    }

    [Fact]
    public void A_recipient_is_told_from_its_colour_on_and_for_its_townships()
    {
        var plan = _files.Load(ChannelFiles.Valid);
        Assert.Equal(["duty", "horn"], Told("kaifaqu", HazardGrade.Blue));
        Assert.Equal(["platform", "duty", "horn"], Told("kaifaqu", HazardGrade.Yellow));
        Assert.Equal(["platform", "horn"], Told("elsewhere", HazardGrade.Red));
        Assert.Equal(["platform", "duty", "horn"], Told("elsewhere", HazardGrade.Red, "kaifaqu"));

        IEnumerable<string> Told(string township, HazardGrade colour, params string[] more) => plan.Recipients.Where(x => x.IsFor(new WarningProposalMessage
        {
            Domain = "flood",
            DomainVersion = "1",
            Kind = "rainstorm",
            AreaId = township,
            MoreAreaIds = more,
            Colour = colour,
            Headline = new("甲", "A"),
            Instruction = new("乙", "B"),
        })).Select(x => x.Id);
    }

    [Fact]
    public void The_example_that_comes_with_the_host_can_be_used()
    {
        var seeds = Path.Combine(AppContext.BaseDirectory, "seeds");
        var plan = ChannelReader.Read(Path.Combine(seeds, "channels", "example.yaml"), DistrictLoader.Load(Path.Combine(seeds, "haimen")));
        Assert.Equal(3, plan.Recipients.Count);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8091/in?x=1", "http://192.0.2.1/in", "recipients[0].address: must be a URL, https, or http on loopback")]
    [InlineData("http://127.0.0.1:8091/in?x=1", "https://user:pass@example.org/", "recipients[0].address: must be a URL")]
    [InlineData("id: duty", "id: platform", "recipients[1].id: \"platform\" is not allowed; stands twice")]
    [InlineData("id: duty", "id: Duty/1", "recipients[1].id: \"Duty/1\" is not allowed; must match")]
    [InlineData("channel: smtp", "channel: fax", "recipients[1].channel: \"fax\" is not allowed; must be one of webhook, smtp, sms")]
    [InlineData("minimumColour: yellow", "minimumColour: pink", "must be one of blue, yellow, orange, red")]
    [InlineData("[kaifaqu]", "[kaifaqu, nowhere]", "recipients[1].townships[1]: \"nowhere\" is not allowed; must be a township of the district")]
    [InlineData("via: office", "via: town", "recipients[1].via: \"town\" is not allowed; must be one of office, the names under mail")]
    [InlineData("kaifaqu: 0.5", "kaifaqu: 1.5", "recipients[2].reach.kaifaqu: 1.5 is not allowed; must be 0 to 1")]
    [InlineData("kaifaqu: 0.5", "nowhere: 0.5", "recipients[2].reach.nowhere: nowhere is not allowed; must be a township or a village of the district")]
    [InlineData("duty@example.org", "duty", "recipients[1].address: must be one mail address")]
    [InlineData("duty@example.org", "Duty <duty@example.org>", "recipients[1].address: must be one mail address")]
    [InlineData("host: 127.0.0.1", "host: mail.example.org", "mail.office.security: \"none\" is not allowed; in clear text host must be on loopback")]
    [InlineData("port: 2525", "port: 70000", "mail.office.port: 70000 is not allowed; must be 1 to 65535")]
    [InlineData("from: warnings@example.org", "from: warnings@example.org, user: haimen", "mail.office.user: must stand together with secretFile")]
    [InlineData("http://127.0.0.1:8090/messages", "http://{phone}.example.org/", "sms.town.url: must be a URL")]
    [InlineData("http://127.0.0.1:8090/messages", "http://127.0.0.1:8090/{number}", "sms.town.url: must be a URL")]
    [InlineData("\"text\":\"{text}\"", "\"text\":\"\"", "sms.town: url or body must hold {text}")]
    [InlineData("\"{text}\"", "{text}", "sms.town.body: must be JSON")]
    [InlineData(",\"token\":\"{secret}\"", "", "sms.town.secretFile: must be given where url, body or a header holds {secret}")]
    [InlineData("secretFile: token", "secretFile: nothing", "sms.town.secretFile: the file cannot be read")]
    [InlineData("secretFile: key", "secretFile: token", "recipients[0].secretFile: the file must hold 1 to 3 lines, each whsec_ and base64 of 24 to 64 bytes")]
    public void What_cannot_be_used_is_refused_with_where_and_what_is_allowed(string valid, string wrong, string expected)
    {
        Assert.Contains(valid, ChannelFiles.Valid, StringComparison.Ordinal);
        var line = Assert.Single(_files.Refusal(ChannelFiles.Valid.Replace(valid, wrong, StringComparison.Ordinal)));
        Assert.StartsWith("channels.yaml:", line, StringComparison.Ordinal);
        Assert.Contains(expected, line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"+8613900001234\"", "13900001234567890")]
    [InlineData("\"+8613900001234\"", "8613900001234")]
    [InlineData("\"+8613900001234\"", "\"+86 139 0000 1234\"")]
    [InlineData("secretFile: key", "secret: whsec_13900001234")]
    [InlineData("secretFile: key", "secretFile: whsec_13900001234")]
    [InlineData("secretFile: token", "secretFile: token\n    headers: { Authorization: Bearer 13900001234 }")]
    [InlineData("http://127.0.0.1:8091/in?x=1", "http://example.org/13900001234")]
    public void A_refusal_repeats_neither_a_number_nor_a_secret(string valid, string wrong)
    {
        Assert.Contains(valid, ChannelFiles.Valid, StringComparison.Ordinal);
        Assert.All(_files.Refusal(ChannelFiles.Valid.Replace(valid, wrong, StringComparison.Ordinal)), x =>
        {
            Assert.DoesNotContain("00001234", x, StringComparison.Ordinal);
            Assert.DoesNotContain("0000 1234", x, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_webhook_may_have_an_old_key_beside_the_new_one()
    {
        _files.WriteSecret("key", $"whsec_{ChannelFiles.Key}\nwhsec_{ChannelFiles.OtherKey}\n");
        Assert.Equal(2, _files.Load(ChannelFiles.Valid).Recipients[0].Keys.Count);
    }

    [Fact]
    public void A_secret_does_not_print_itself() => Assert.Equal("***", $"{new Secret("hidden")}");
}
