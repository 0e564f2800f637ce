using Haimen.Grains.Incidents;

namespace Haimen.Host.Api;

/// <summary>What a partner answers to a request for mutual aid, as posted; quantity 0 refuses.</summary>
internal sealed record PostedAid(string Partner, int Quantity, double EtaMinutes = 0, double? PumpCapacityM3H = null)
{
    public AidReply ToReply() => Partner is { Length: > 0 and <= 100 }
        ? new AidReply { Partner = Partner, Quantity = Quantity, EtaMinutes = EtaMinutes, PumpCapacityM3H = PumpCapacityM3H }
        : throw new ArgumentException("aid.partner: must be 1 to 100 characters");
}
