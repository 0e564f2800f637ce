namespace Haimen.Ais;

/// <summary>Which sort of transponder a vessel carries.</summary>
public enum AisClass
{
    /// <summary>Class A: larger vessels, every 2 to 10 s under way.</summary>
    A = 0,

    /// <summary>Class B: small vessels, every 30 s under way.</summary>
    B = 1,
}
