namespace Haimen.Grains.Domains;

/// <summary>What may happen to a version of a domain.</summary>
internal enum DomainChangeKind
{
    /// <summary>It serves from now on.</summary>
    TookOver = 0,

    /// <summary>It failed too often and serves no more.</summary>
    Quarantined = 1,

    /// <summary>It failed too often, and there is no other: the domain says nothing until it is tried again.</summary>
    Unavailable = 2,

    /// <summary>It answered again after it was unavailable.</summary>
    Recovered = 3,
}
