namespace Haimen.Grains.Dispatch;

/// <summary>Whether an order goes by itself.</summary>
public enum DispatchMode
{
    /// <summary>It goes as soon as it is planned.</summary>
    Automatic = 0,

    /// <summary>It waits for a commander's word.</summary>
    Confirm = 1,
}
