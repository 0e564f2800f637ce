using Haimen.Host.Plugins;

namespace Haimen.Host.Api;

/// <summary>A plugin as it is shown.</summary>
/// <param name="Id">Its id; empty where its manifest could not be read.</param>
/// <param name="Version">Its version.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Reason">Why.</param>
/// <param name="Since">Since when.</param>
/// <param name="Source">The folder that it was found in.</param>
/// <param name="SignedBy">The trusted key that signed it; null where none did.</param>
/// <param name="History">All its steps, the latest last.</param>
internal sealed record PluginView(
    string Id, string Version, PluginState State, string Reason, DateTimeOffset Since, string Source, string? SignedBy, IReadOnlyList<PluginStep> History)
{
    public static PluginView Of(PluginRecord x) => new(x.Id, x.Version, x.State, x.Last.Reason, x.Last.At, x.Source, x.SignedBy, x.History);
}
