using Haimen.Grains.Incidents.Events;

namespace Haimen.Grains.Incidents.State;

/// <summary>What the township and the district themselves last answered to what is short.</summary>
internal sealed record AidOwnState
{
    public required AidSought Sought { get; init; }

    public required DateTimeOffset At { get; init; }
}
