namespace Haimen.Grains.Districts;

/// <summary>The kind of a waterway. Written in kebab case in seed files.</summary>
public enum WaterwayKind
{
    /// <summary>Inland river or canal.</summary>
    River,

    /// <summary>The Yangtze along the district.</summary>
    Estuary,

    /// <summary>The sea shore.</summary>
    Sea,
}
