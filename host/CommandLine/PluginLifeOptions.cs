using System.CommandLine;
using Haimen.Grains.Domains.Shadows;
using Haimen.Host.Plugins;

namespace Haimen.Host.CommandLine;

/// <summary>What <c>serve</c> is told about the life of its plugins.</summary>
internal sealed class PluginLifeOptions
{
    private readonly Option<string?> _keys = new("--plugin-keys") { Description = "Folder with the public keys of trusted signers, one PEM file each.", HelpName = "DIR" };
    private readonly Option<string> _signed = new("--plugins-signed") { Description = "Whether plugins must be signed by a trusted key. Default: optional.", DefaultValueFactory = _ => "optional" };
    private readonly Option<int> _calls = new("--shadow-calls") { Description = "Compared calls after which a new version in the shadow is judged. Default: 200.", DefaultValueFactory = _ => new ShadowPlan().Calls, HelpName = "N" };
    private readonly Option<double> _minutes = new("--shadow-minutes") { Description = "Minutes after which it is judged by what was compared so far. Default: 5.", DefaultValueFactory = _ => new ShadowPlan().For.TotalMinutes, HelpName = "N" };

    public PluginLifeOptions()
    {
        _signed.AcceptOnlyFromAmong("required", "optional");
        _calls.Validators.Add(x =>
        {
            if (x.GetValueOrDefault<int>() < 1) x.AddError("--shadow-calls: must be 1 or more");
        });
        _minutes.Validators.Add(x =>
        {
            if (x.GetValueOrDefault<double>() is not (>= 0.01 and <= 100_000)) x.AddError("--shadow-minutes: must be from 0.01 to 100000");
        });
    }

    public IEnumerable<Option> All => [_keys, _signed, _calls, _minutes];

    /// <summary>The policy that the command line asks for.</summary>
    public PluginPolicy Read(ParseResult parsed, string folder, string dataFolder) => new()
    {
        Folder = folder,
        Store = Path.Combine(dataFolder, "plugins"),
        Keys = parsed.GetValue(_keys),
        SignedOnly = parsed.GetRequiredValue(_signed) == "required",
        Shadow = new ShadowPlan { Calls = parsed.GetValue(_calls), For = TimeSpan.FromMinutes(parsed.GetValue(_minutes)) },
    };
}
