using System.Text.Json;

namespace Haimen.Hazards.Testing.Checks;

/// <summary>Whether the folder that a host is to load says the same as the domain in it. Hashes and signatures are the host's part.</summary>
internal static class ManifestChecks
{
    private const string FileName = "plugin.json";
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static void Fits(Subject subject, Findings findings)
    {
        if (subject.Options.Folder is not { } folder)
        {
            findings.Skip("no folder was given");
            return;
        }

        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            findings.Add($"{FileName}: is missing in the folder");
            return;
        }

        using var json = JsonDocument.Parse(File.ReadAllText(path), Lenient);
        var manifest = json.RootElement;
        var d = subject.Descriptor;
        Equal(findings, "id", Text(manifest, "id"), d.Id);
        Equal(findings, "version", Text(manifest, "version"), d.Version);
        var entry = Text(manifest, "entryAssembly");
        findings.Require(entry is not null && File.Exists(Path.Combine(folder, entry)), $"{FileName}: entryAssembly '{entry}' is not in the folder");
        var name = manifest.TryGetProperty("name", out var names) && names.ValueKind == JsonValueKind.Object ? new LocalizedText(Text(names, "zh") ?? "", Text(names, "en") ?? "") : null;
        findings.RequireText(name, $"{FileName}: name");
        Range(findings, manifest);
        Listed(findings, manifest, "sensorKinds", d.SensorKinds.Select(k => k.Id));
        Listed(findings, manifest, "assetKinds", d.AssetKinds.Select(k => k.Id));
        Listed(findings, manifest, "capabilities", d.Capabilities);
        Listed(findings, manifest, "categories", d.Categories);
        foreach (var own in Directory.EnumerateFiles(folder, "Haimen.Hazards*.dll", SearchOption.AllDirectories))
            findings.Add($"{Path.GetFileName(own)}: lies in the folder; the host brings the contract (refer to it with Private=\"false\" ExcludeAssets=\"runtime\")");
    }

    private static void Range(Findings findings, JsonElement manifest)
    {
        var contract = typeof(IHazardDomain).Assembly.GetName().Version!;
        var host = new Version(contract.Major, contract.Minor, Math.Max(contract.Build, 0));
        var given = manifest.TryGetProperty("sdk", out var sdk) && sdk.ValueKind == JsonValueKind.Object;
        if (!given || !Version.TryParse(Text(sdk, "min"), out var min) || !Version.TryParse(Text(sdk, "below"), out var below))
            findings.Add($"{FileName}: sdk must have min and below, versions like 0.2.0");
        else
            findings.Require(min <= host && host < below, $"{FileName}: sdk from {min} and below {below} leaves out {host}, which it is checked with");
    }

    // What a manifest lists is what an operator reads before anything is loaded: it must not say other than the domain does.
    private static void Listed(Findings findings, JsonElement manifest, string field, IEnumerable<string> says)
    {
        if (!manifest.TryGetProperty(field, out var listed) || listed.ValueKind != JsonValueKind.Array) return;
        var names = listed.EnumerateArray().Select(x => x.ValueKind == JsonValueKind.String ? x.GetString()! : x.GetRawText()).Order(StringComparer.Ordinal).ToArray();
        var own = says.Order(StringComparer.Ordinal).ToArray();
        findings.Require(names.SequenceEqual(own, StringComparer.Ordinal), $"{FileName}: {field} lists {string.Join(", ", names)}; the domain says {string.Join(", ", own)}");
    }

    private static void Equal(Findings findings, string field, string? found, string expected) =>
        findings.Require(found == expected, $"{FileName}: {field} is '{found}'; the domain says '{expected}'");

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
