using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Haimen.Host.Plugins;

namespace Haimen.Host.CommandLine;

/// <summary><c>plugin pack</c> and <c>plugin sign</c>: what a bureau does with a plugin before it hands it on.</summary>
internal static class PluginFilesCommands
{
    private static readonly JsonSerializerOptions Output = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Pack()
    {
        var folder = new Argument<string>("DIR") { Description = "The plugin's folder." };
        var command = new Command("pack", "Write the SHA-256 of every file of a plugin into its plugin.json.") { folder };
        command.SetAction(parsed =>
        {
            Console.WriteLine($"{Pack(parsed.GetRequiredValue(folder))} files are named in {PluginManifest.FileName}");
            return ExitCode.Done;
        });
        return command;
    }

    public static Command Sign()
    {
        var folder = new Argument<string>("DIR") { Description = "The plugin's folder." };
        var key = new Option<string>("--key") { Description = "The private key on P-256 in PEM: openssl ecparam -genkey -name prime256v1 -noout -out bureau.pem", Required = true, HelpName = "FILE" };
        var command = new Command("sign", "Pack a plugin, and sign its manifest into plugin.sig.") { folder, key };
        command.SetAction(parsed =>
        {
            var dir = parsed.GetRequiredValue(folder);
            Pack(dir);
            PluginSignature.Sign(dir, parsed.GetRequiredValue(key));
            Console.WriteLine($"signed; hosts that trust the key's public half take it with --plugins-signed required");
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Writes the hashes; the manifest is otherwise left as it is.</summary>
    internal static int Pack(string folder)
    {
        _ = PluginManifest.Read(folder);
        var path = Path.Combine(folder, PluginManifest.FileName);
        var manifest = JsonNode.Parse(File.ReadAllText(path), documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!.AsObject();
        var hashes = PluginFiles.Hash(folder);
        manifest["files"] = new JsonObject(hashes.Select(x => KeyValuePair.Create<string, JsonNode?>(x.Key, x.Value)));
        File.WriteAllText(path, manifest.ToJsonString(Output) + "\n");
        return hashes.Count;
    }
}
