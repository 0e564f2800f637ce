namespace Haimen.Grains.Districts;

/// <summary>How the water of a drainage cell leaves it. Written in kebab case in seed files.</summary>
public enum Outfall
{
    /// <summary>Runs into an inland river by itself.</summary>
    Gravity,

    /// <summary>Is lifted by pumps.</summary>
    Pumped,

    /// <summary>Runs out by itself when the tide is below the sill, and not otherwise.</summary>
    TideLocked,
}
