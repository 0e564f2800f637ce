using Haimen.Host.Plugins;

namespace Haimen.Host.Tests.Plugins;

/// <summary>A plugin that cannot be used is refused in one line: where and why.</summary>
public sealed class PluginLoaderTests : IDisposable
{
    private readonly PluginFolders _plugins = new();

    public void Dispose() => _plugins.Dispose();

    [Fact]
    public void The_flood_domain_loads_and_is_what_it_says()
    {
        _plugins.AddFlood();
        var plugin = Assert.Single(PluginFolder.LoadAll(_plugins.Folder));
        Assert.Equal(("flood", "1.0.0", "flood"), (plugin.Manifest.Id, plugin.Manifest.Version, plugin.Domain.Descriptor.Id));
    }

    [Fact]
    public void A_folder_that_is_not_there_or_holds_nothing_is_refused()
    {
        Refused("there is no such folder", Path.Combine(_plugins.Folder, "nowhere"));
        Refused("it holds no plugin");
    }

    [Fact]
    public void A_plugin_without_a_manifest_is_refused()
    {
        Directory.CreateDirectory(Path.Combine(_plugins.Folder, "empty"));
        Refused("there is no plugin.json");
    }

    [Theory]
    [InlineData("", "is not a manifest")]
    [InlineData("null", "it is null")]
    [InlineData("{ }", "is not a manifest")]
    [InlineData("""{ "id": null, "version": "1.0.0", "entryAssembly": "x.dll", "name": { "zh": "", "en": "" }, "sdk": { "min": "0.1.0", "below": "0.2.0" } }""", "is not a manifest")]
    [InlineData("""{ "id": "x", "version": "1.0.0", "entryAssembly": "x.dll", "name": { "zh": "" }, "sdk": { "min": "0.1.0", "below": "0.2.0" } }""", "is not a manifest")]
    [InlineData("""{ "id": "x", "version": "1.0.0", "entryAssembly": "x.dll", "name": { "zh": "", "en": "" }, "sdk": null }""", "is not a manifest")]
    [InlineData("""{ "id": "x", "version": "1.0.0", "entryAssembly": "x.dll", "name": { "zh": "", "en": "" }, "sdk": { "min": "0.1.0", "below": "0.2.0" }, "colour": 1 }""", "colour")]
    [InlineData("""{ "id": "X", "version": "1.0.0", "entryAssembly": "x.dll", "name": { "zh": "", "en": "" }, "sdk": { "min": "0.1.0", "below": "0.2.0" } }""", "id: 'X' is not allowed")]
    [InlineData("""{ "id": "x", "version": "one", "entryAssembly": "x.dll", "name": { "zh": "", "en": "" }, "sdk": { "min": "0.1.0", "below": "0.2.0" } }""", "version: 'one' is not allowed")]
    [InlineData("""{ "id": "x", "version": "1.0.0", "entryAssembly": "../x.dll", "name": { "zh": "", "en": "" }, "sdk": { "min": "0.1.0", "below": "0.2.0" } }""", "entryAssembly: '../x.dll' is not allowed")]
    [InlineData("""{ "id": "x", "version": "1.0.0", "entryAssembly": "x.dll", "name": { "zh": "", "en": "" }, "sdk": { "min": "0.2.0", "below": "0.2.0" } }""", "sdk: min '0.2.0' and below '0.2.0' are not allowed")]
    public void A_manifest_that_says_the_wrong_thing_is_refused(string manifest, string why)
    {
        _plugins.Add(manifest);
        Refused(why);
    }

    [Theory]
    [InlineData("0.3.0", "0.4.0")]
    [InlineData("0.1.0", "0.2.0")]
    [InlineData("0.2.1", "1.0.0")]
    public void A_plugin_for_another_contract_is_refused(string min, string below)
    {
        _plugins.Add(PluginFolders.Manifest(min, below));
        Refused($"it was built for contract versions from {min} and below {below}, and this host has 0.2.0");
    }

    [Fact]
    public void A_missing_entry_assembly_is_refused()
    {
        _plugins.Add(PluginFolders.Manifest());
        Refused("its entry assembly Broken.dll is missing");
    }

    [Fact]
    public void A_file_that_is_no_assembly_is_refused()
    {
        File.WriteAllText(Path.Combine(_plugins.Add(PluginFolders.Manifest()), PluginFolders.Assembly), "MZ, but no more than that");
        Refused("Broken.dll is not a .NET assembly");
    }

    [Fact]
    public void An_assembly_without_a_public_domain_is_refused()
    {
        PluginFolders.WriteDomain(_plugins.Add(PluginFolders.Manifest()), constructorThrows: false, isPublic: false);
        Refused("has 0 public classes that implement IHazardDomain");
    }

    [Fact]
    public void A_domain_whose_constructor_throws_is_refused()
    {
        PluginFolders.WriteDomain(_plugins.Add(PluginFolders.Manifest()), constructorThrows: true);
        Refused("its constructor threw: the tables are missing");
    }

    [Fact]
    public void A_domain_that_cannot_say_what_it_brings_is_refused()
    {
        PluginFolders.WriteDomain(_plugins.Add(PluginFolders.Manifest()), constructorThrows: false);
        Refused("its domain cannot say what it brings: get_Descriptor is not there");
    }

    [Fact]
    public void A_manifest_that_names_another_domain_is_refused()
    {
        var folder = _plugins.AddFlood();
        File.WriteAllText(Path.Combine(folder, PluginManifest.FileName), PluginFolders.Manifest(id: "fire", assembly: "Haimen.Flood.dll"));
        Refused("the manifest says id 'fire', the domain says 'flood'");
    }

    [Fact]
    public void Two_plugins_of_one_id_are_refused()
    {
        _plugins.AddFlood("a");
        _plugins.AddFlood("b");
        Refused("id 'flood' is taken by");
    }

    private void Refused(string why, string? folder = null)
    {
        var refused = Assert.Throws<PluginRefusedException>(() => PluginFolder.LoadAll(folder ?? _plugins.Folder));
        Assert.StartsWith($"plugin {folder ?? _plugins.Folder}", refused.Message, StringComparison.Ordinal);
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }
}
