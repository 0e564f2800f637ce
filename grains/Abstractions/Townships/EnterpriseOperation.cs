namespace Haimen.Grains.Townships;

/// <summary>Whether an enterprise works.</summary>
public enum EnterpriseOperation
{
    /// <summary>As usual.</summary>
    Operating = 0,

    /// <summary>A hazard reaches it: blue or yellow.</summary>
    Warned = 1,

    /// <summary>Ordered to stop and to clear the site: orange or red.</summary>
    Suspended = 2,
}
