namespace Haimen.Grains.Incidents.Log;

/// <summary>Who, when and why of a batch of events.</summary>
/// <param name="At">When, by the realm's clock.</param>
/// <param name="By">Who.</param>
/// <param name="Command">Id of the command.</param>
/// <param name="Domain">The domain.</param>
/// <param name="DomainVersion">The domain's version.</param>
internal sealed record EntryStamp(DateTimeOffset At, string By, string Command, string Domain, string DomainVersion);
