namespace Haimen.Grains.Domains.Shadows;

/// <summary>What a run in the shadow has come to.</summary>
internal enum ShadowVerdict
{
    /// <summary>It goes on: too little was compared.</summary>
    Running = 0,

    /// <summary>It may take over by itself.</summary>
    WithinTolerance = 1,

    /// <summary>It differs by more than is tolerated: an operator decides.</summary>
    BeyondTolerance = 2,

    /// <summary>It failed too often to be trusted.</summary>
    Failed = 3,
}
