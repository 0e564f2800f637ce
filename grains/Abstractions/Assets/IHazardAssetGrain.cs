using Orleans.Concurrency;

namespace Haimen.Grains.Assets;

/// <summary>
/// An asset that a domain brings (a drainage cell, a gate, a tank), keyed <c>realm/assetId</c>. Its behaviour is the domain's
/// reducer; the actor keeps the state, orders the steps in time and makes them durable.
/// </summary>
public interface IHazardAssetGrain : IGrainWithStringKey
{
    /// <summary>Moves it forward to the realm's now. A step at an instant it has reached already changes nothing.</summary>
    /// <param name="step">What was observed and what is at work.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    Task<AssetOutcome> StepAsync(AssetStep step, CancellationToken cancellationToken = default);

    /// <summary>How it stands; null before the first step.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    [AlwaysInterleave]
    ValueTask<AssetOutcome?> GetStatusAsync(CancellationToken cancellationToken = default);
}
