namespace Haimen.Grains.Districts;

/// <summary>How a barrier is crossed. Written in kebab case in seed files.</summary>
public enum CrossingKind
{
    /// <summary>By a bridge.</summary>
    Bridge,

    /// <summary>By a ferry.</summary>
    Ferry,
}
