namespace Haimen.Host.Api;

/// <summary>What an operator orders about a plugin. Which fields are needed depends on the order.</summary>
/// <param name="Folder">For an installation: the plugin's folder on this machine.</param>
/// <param name="Version">For an activation or a pin: the version; for a pin the one that serves where it is left out.</param>
/// <param name="InShadow">For an activation: whether it runs in the shadow first.</param>
/// <param name="AreaId">For a pin: the area.</param>
/// <param name="IncidentId">For a pin: the incident whose area it is, and with whose end it ends.</param>
/// <param name="By">Who orders it.</param>
/// <param name="Reason">Why.</param>
internal sealed record PostedPluginOrder(
    string? Folder = null, string? Version = null, bool InShadow = false, string? AreaId = null, string? IncidentId = null, string By = "operator", string Reason = "by an operator");
