namespace Haimen.Hazards.Testing;

/// <summary>
/// How good a domain is, as far as a machine can tell. A tier is reached when every check of it and of the tiers below passes or
/// has nothing to look at. What a machine cannot tell, that the rules are right, is for an expert.
/// </summary>
public enum QualityTier
{
    /// <summary>A check that every domain must pass failed: it must not be hosted.</summary>
    None = 0,

    /// <summary>It can be hosted: it says who it is and answers every call as the contract asks.</summary>
    Bronze = 1,

    /// <summary>It can be relied on: the same answer always, calm grades, nothing that others hand it brings it down, and it lets go when the hazard is over.</summary>
    Silver = 2,

    /// <summary>An expert can check it and a crew can drill with it: published models with their cases, strict inputs, a sound truth, warnings written beforehand.</summary>
    Gold = 3,

    /// <summary>Nothing is left to wish: each model proves itself by a case, long work can be cancelled, old states come along, other hazards are answered.</summary>
    Platinum = 4,
}
