namespace Haimen.Cap;

/// <summary>The kind of event: CAP 1.2's <c>category</c>.</summary>
public enum CapCategory
{
    /// <summary>Geophysical, landslides included.</summary>
    Geo,

    /// <summary>Meteorological, floods included.</summary>
    Met,

    /// <summary>General emergency and public safety.</summary>
    Safety,

    /// <summary>Law enforcement, military, homeland and private security.</summary>
    Security,

    /// <summary>Rescue and recovery.</summary>
    Rescue,

    /// <summary>Fire suppression and rescue.</summary>
    Fire,

    /// <summary>Medical and public health.</summary>
    Health,

    /// <summary>Pollution and other environmental.</summary>
    Env,

    /// <summary>Public and private transport.</summary>
    Transport,

    /// <summary>Utility, telecommunication and other infrastructure.</summary>
    Infra,

    /// <summary>Chemical, biological, radiological, nuclear or high-yield explosive threat or attack.</summary>
    CBRNE,

    /// <summary>Other.</summary>
    Other,
}
