using Haimen.Grains.Domains;
using Haimen.Grains.Feed;
using Haimen.Grains.Realms;
using Haimen.Hazards;
using Haimen.Hazards.Assets;
using Microsoft.Extensions.Logging;
using Orleans.Placement;

namespace Haimen.Grains.Assets;

/// <summary>The one actor kind for every domain's assets: the domain's reducer decides, the actor keeps.</summary>
[PreferLocalPlacement]
internal sealed partial class HazardAssetGrain(
    [PersistentState("asset")] IPersistentState<HazardAssetState> stored,
    IDistrictCatalog district,
    IDomainCatalog domains,
    IRealmClock clock,
    ILogger<HazardAssetGrain> logger) : Grain, IHazardAssetGrain
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

        var taken = stored.State.Latest?.ReportsTaken ?? 0;
        NumberedReport[] reports = [.. step.Reports.Where(x => x.Number > taken)];
        var answer = await _domain.UpdateAssetAsync(
            new AssetSituation
            {
                Site = _site,
                PreviousAt = stored.State.Latest?.At,
                Observations = step.Observations,
                Reports = [.. reports.OrderBy(x => x.Report.At).ThenBy(x => x.Number).Select(x => x.Report)],
                Directives = step.Directives,
                Deployments = step.Deployments,
            },
            stored.State.Domain,
            new DomainContext(now, DeterministicRandom.Derive(clock.Seed(_key.Realm), _key.Id)),
            _key.Realm,
            _areaId);
        // A domain that does not answer leaves the asset as it was last known, and what was reported of it waits.
        if (answer.Answer is not { } update)
        {
            LogNoAnswer(_key.ToString(), answer.Version, answer.Failure!.ToString());
            return stored.State.Latest ?? new AssetOutcome(_key.Id, now, HazardGrade.Normal, new SortedDictionary<string, double>(StringComparer.Ordinal), null);
        }

        if (answer.BeginsAnew is { } beginsAnew) LogBeginsAnew(_key.ToString(), beginsAnew);
        var outcome = new AssetOutcome(
            _key.Id, now, update.Grade, new SortedDictionary<string, double>(update.Measures.ToDictionary(), StringComparer.Ordinal), update.Reason)
        {
            Place = update.Place,
            ReportsTaken = reports.Length == 0 ? taken : reports.Max(x => x.Number),
        };
        var version = answer.StateVersion;
        // A virtual realm does not outlive its process: there it is enough to write before the memory is given up.
        var worthWriting = _key.Realm.IsLive
            && (reports.Length > 0 || !stored.State.Domain.Is(update.State, version) || stored.State.Latest?.Grade != update.Grade);
        stored.State.Domain.Put(update.State, version);
        stored.State.Latest = outcome;
        if (worthWriting) await stored.WriteStateAsync(cancellationToken);
        this.NoteChange(_key.Realm, ChangedKind.Asset, _key.Id);
        return outcome;
    }

    /// <inheritdoc/>
    public ValueTask<AssetOutcome?> GetStatusAsync(CancellationToken cancellationToken) => ValueTask.FromResult(stored.State.Latest);
}
