using Haimen.Grains.Districts;
using Haimen.Host.Tests.Drills;
using Haimen.Host.Warnings.Channels;

namespace Haimen.Host.Tests.Warnings.Channels;

/// <summary>A file of channels in a folder of its own, with secrets beside it, for the one township of <see cref="ScenarioFiles.District"/> with two villages.</summary>
internal sealed class ChannelFiles : IDisposable
{
    /// <summary>27 bytes in base64.</summary>
    public const string Key = "YW4gZXhhbXBsZTsgbWFrZSB5b3VyIG93biEh";
    public const string OtherKey = "b2xkOyBhbm90aGVyIGtleSBvZiB0aGUgc2FtZSBsZW5ndGg=";
    public const string Phone = "+8613900001234";

    public static readonly District District = ScenarioFiles.District with
    {
        Villages = [Village("320614400038"), Village("320614400039")],
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("haimen-channels-").FullName;

    public ChannelFiles()
    {
        WriteSecret("key", $"whsec_{Key}\n");
        WriteSecret("token", "s3cret \"quoted\"\n");
    }

    /// <summary>A recipient of each kind.</summary>
    public const string Valid = """
        mail:
          office: { host: 127.0.0.1, port: 2525, security: none, from: warnings@example.org }
        sms:
          town:
            url: http://127.0.0.1:8090/messages
            body: '{"to":"{phone}","text":"{text}","token":"{secret}"}'
            secretFile: token
        recipients:
          - { id: platform, name: 平台, channel: webhook, address: "http://127.0.0.1:8091/in?x=1", secretFile: key, minimumColour: yellow }
          - { id: duty, name: 值班室, channel: smtp, via: office, address: duty@example.org, townships: [kaifaqu] }
          - { id: horn, name: 广播员, channel: sms, via: town, address: "+8613900001234", reach: { kaifaqu: 0.5, "320614400038": 1 } }
        """;

    public void WriteSecret(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    public ChannelPlan Load(string text)
    {
        var path = Path.Combine(_folder, "channels.yaml");
        File.WriteAllText(path, text);
        return ChannelReader.Read(path, District);
    }

    /// <summary>The lines a file is refused with, without the folder in front of its name.</summary>
    public IReadOnlyList<string> Refusal(string text)
    {
        var refused = Assert.Throws<ChannelsRefusedException>(() => Load(text));
        return [.. refused.Lines.Select(x => x.Replace(_folder.Replace('\\', '/') + "/", "", StringComparison.Ordinal))];
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Village Village(string id) => new()
    {
        Id = id,
        NameZh = id,
        TownshipId = "kaifaqu",
        Place = ScenarioFiles.District.Townships[0].Centre,
        Households = 100,
        Population = 300,
        VulnerablePeople = null!,
        Drainage = null!,
    };
}
