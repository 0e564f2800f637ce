namespace Haimen.Grains.Domains.Containment;

/// <summary>How a call to a domain failed.</summary>
internal enum DomainFailureKind
{
    /// <summary>It threw.</summary>
    Threw = 0,

    /// <summary>It did not come back within its budget and the grace after it; its thread is lost.</summary>
    Hung = 1,

    /// <summary>It gave up when its budget was used up and it was asked to.</summary>
    TookTooLong = 2,

    /// <summary>It came back, but had allocated more than a call may.</summary>
    AllocatedTooMuch = 3,

    /// <summary>Its answer is not one that the contract allows.</summary>
    BrokeContract = 4,

    /// <summary>No version of the domain serves, so that it was not asked.</summary>
    Unavailable = 5,

    /// <summary>More calls wait for the domain than may.</summary>
    Busy = 6,
}
