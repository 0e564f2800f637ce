using Haimen.Grains.Domains.Containment;

namespace Haimen.Grains.Domains;

/// <summary>A domain failed where there is nothing to fall back to; the message says which version and how.</summary>
internal sealed class DomainFailedException(string domainId, string version, DomainFailure failure)
    : Exception($"domain {domainId} {version}: {failure}");
