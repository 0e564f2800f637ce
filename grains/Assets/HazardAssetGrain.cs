using Haimen.Grains.Domains;
using Haimen.Grains.Realms;
using Haimen.Hazards;
using Haimen.Hazards.Assets;
using Orleans.Placement;

namespace Haimen.Grains.Assets;

/// <summary>The one actor kind for every domain's assets: the domain's reducer decides, the actor keeps.</summary>
[PreferLocalPlacement]
internal sealed class HazardAssetGrain(
    [PersistentState("asset")] IPersistentState<HazardAssetState> stored,
    IDistrictCatalog district,
    IDomainCatalog domains,
    IRealmClock clock) : Grain, IHazardAssetGrain
{
    private ActorKey _key;
    private AssetSite? _site;
    private string _areaId = "";
    private DomainSlot? _domain;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _key = ActorKey.Parse(this.GetPrimaryKeyString());
        if (district.Assets.TryGetValue(_key.Id, out var asset))
        {
            _site = DomainView.Site(asset);
            _areaId = asset.TownshipId;
            _domain = domains.OwnerOf(asset.Kind);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        !_key.Realm.IsLive && stored.State.Latest is not null && reason.ReasonCode != DeactivationReasonCode.ShuttingDown
            ? stored.WriteStateAsync(cancellationToken)
            : Task.CompletedTask;

    /// <inheritdoc/>
    public async Task<AssetOutcome> StepAsync(AssetStep step, CancellationToken cancellationToken)
    {
        if (_site is null || _domain is null) throw new ArgumentException($"asset '{_key.Id}' is not in the district, or no domain brings its kind");
        var now = clock.Now(_key.Realm);
        if (stored.State.Latest is { } latest && latest.At >= now) return latest;

        var answer = await _domain.UpdateAssetAsync(
            new AssetSituation
            {
                Site = _site,
                State = stored.State.DomainState,
                PreviousAt = stored.State.Latest?.At,
                Observations = step.Observations,
                Deployments = step.Deployments,
            },
            0,
            new DomainContext(now, DeterministicRandom.Derive(clock.Seed(_key.Realm), _key.Id)),
            _key.Realm,
            _areaId);
        // A domain that does not answer leaves the asset as it was last known.
        if (answer.Answer is not { } update)
            return stored.State.Latest ?? new AssetOutcome(_key.Id, now, HazardGrade.Normal, new SortedDictionary<string, double>(StringComparer.Ordinal), null);
        var outcome = new AssetOutcome(
            _key.Id, now, update.Grade, new SortedDictionary<string, double>(update.Measures.ToDictionary(), StringComparer.Ordinal), update.Reason);
        // A virtual realm does not outlive its process: there it is enough to write before the memory is given up.
        var worthWriting = _key.Realm.IsLive && (stored.State.DomainState != update.State || stored.State.Latest?.Grade != update.Grade);
        stored.State.DomainState = update.State;
        stored.State.Latest = outcome;
        if (worthWriting) await stored.WriteStateAsync(cancellationToken);
        return outcome;
    }

    /// <inheritdoc/>
    public ValueTask<AssetOutcome?> GetStatusAsync(CancellationToken cancellationToken) => ValueTask.FromResult(stored.State.Latest);
}
