namespace Haimen.Grains.Incidents.Deciding;

/// <summary>Partners were told how a request for aid, or an answer to one, stands.</summary>
internal sealed record PartnerTold(string Id, string What) : Answer;
