namespace Haimen.Grains.Dispatch;

/// <summary>Names of the wakes that a dispatcher gets.</summary>
internal static class DispatchWakes
{
    /// <summary>The gather window has passed: plan.</summary>
    public const string Plan = "plan";

    /// <summary>Needs have been unmet for a while: look again.</summary>
    public const string Retry = "retry";

    /// <summary>A resource says that something of it has come free.</summary>
    public const string ResourcesFreed = "resources-freed";
}
