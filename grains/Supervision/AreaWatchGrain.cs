using Haimen.Grains.Assets;
using Haimen.Grains.Cascades;
using Haimen.Grains.Clocks;
using Haimen.Grains.Domains;
using Haimen.Grains.Feed;
using Haimen.Grains.Incidents;
using Haimen.Grains.Realms;
using Haimen.Grains.Townships;
using Haimen.Grains.Warnings;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Sensing;
using Microsoft.Extensions.Logging;
using Orleans.Placement;

namespace Haimen.Grains.Supervision;

/// <summary>
/// Gathers, then has the domain judge. Sensors tell it; it tells assets, warnings, enterprises, the township and the incident,
/// and none of these calls back.
/// </summary>
[PreferLocalPlacement]
internal sealed partial class AreaWatchGrain(
    [PersistentState("watch")] IPersistentState<AreaWatchState> stored,
    IDistrictCatalog district,
    IDomainCatalog domains,
    IRealmClock clock,
    ILogger<AreaWatchGrain> logger) : Grain, IAreaWatchGrain
{
    private const string AssessWake = "assess";

    /// <summary>How long a live assessment waits for the other gauges of the same minute.</summary>
    private static readonly TimeSpan LiveGather = TimeSpan.FromSeconds(1);

    /// <summary>How long readings are kept for an assessment that does not come: no rule looks back further.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    private RealmId _realm;
    private string _areaId = "";

    /// <summary>The version that judged the area last, which all that follows from it is stamped with.</summary>
    private string _version = "";
    private DomainSlot _domain = null!;
    private AreaSite _site = null!;
    private DateTimeOffset? _nextAt;

    private AreaWatchState State => stored.State;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = ActorKey.Parse(this.GetPrimaryKeyString());
        var parts = key.Id.Split('/', 2);
        _realm = key.Realm;
        _domain = domains.Find(parts[0]) ?? throw new ArgumentException($"domain '{parts[0]}' is not loaded");
        _areaId = parts.Length == 2 ? parts[1] : "";
        if (!district.Townships.TryGetValue(_areaId, out var township)) throw new ArgumentException($"township '{_areaId}' is not in the district");
        _site = new AreaSite(district, _domain, township);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        // A virtual realm does not outlive its process: there it is enough to write before the memory is given up.
        !_realm.IsLive && reason.ReasonCode != DeactivationReasonCode.ShuttingDown && (State.Sensors.Count > 0 || State.Reports.Count > 0)
            ? stored.WriteStateAsync(cancellationToken)
            : Task.CompletedTask;

    /// <inheritdoc/>
    public async Task ObserveAsync(SensorNotice notice, CancellationToken cancellationToken)
    {
        if (!State.Sensors.TryGetValue(notice.SensorId, out var sensor)) State.Sensors[notice.SensorId] = sensor = new WatchedSensor();
        var silenced = sensor.Online && !notice.Online;
        sensor.Grade = notice.Grade;
        sensor.Online = notice.Online;
        foreach (var reading in notice.Since)
        {
            if (reading.At <= sensor.Latest.At) continue;
            sensor.Latest = reading;
            sensor.Since.Add(reading);
        }

        // A quiet area is not assessed, and what its sensors say would pile up.
        var kept = sensor.Since.FindIndex(x => x.At > sensor.Latest.At - Remembered);
        if (kept > 0) sensor.Since.RemoveRange(0, kept);

        var rose = notice.Grade > notice.PreviousGrade;
        if (!rose && !notice.Notable && notice.Grade == HazardGrade.Normal && !silenced) return;
        if (_realm.IsLive) await stored.WriteStateAsync(cancellationToken);
        var now = clock.Now(_realm);
        await AssessByAsync(rose ? Soon(now) : NextRound(now));
    }

    /// <inheritdoc/>
    public async Task<string> ReportAsync(IncidentReport report, CancellationToken cancellationToken)
    {
        var current = await CurrentIncidentAsync(cancellationToken);
        var incidentId = current is null or { Stage: IncidentStage.Closed } ? await NewIncidentAsync(cancellationToken) : current.IncidentId;
        var outcome = await Incident(incidentId).ReportAsync(report, cancellationToken);
        // Whoever reports must not be told that it was taken when it was not.
        if (!outcome.Accepted) throw new ArgumentException(outcome.Refusal, nameof(report));
        await AssessByAsync(NextRound(clock.Now(_realm)));
        return incidentId;
    }

    /// <inheritdoc/>
    public ValueTask<AreaStatus> GetStatusAsync(CancellationToken cancellationToken) => ValueTask.FromResult(new AreaStatus
    {
        Domain = _domain.Descriptor.Id,
        AreaId = _areaId,
        Level = State.Level,
        IncidentId = State.IncidentId,
        AssessedAt = State.AssessedAt,
        NextAssessmentAt = _nextAt,
        SilentSensors = [.. State.Sensors.Where(x => !x.Value.Online).Select(x => x.Key)],
        Worst =
        [
            .. from outcome in State.Assets
               let site = _site.FindAsset(outcome.AssetId)
               where site is not null
               orderby outcome.Grade descending
               select new AssetFigure(site.Id, site.VillageId, outcome.Grade, outcome.Measures) { Place = outcome.Place },
        ],
    });

    /// <inheritdoc/>
    public async Task WakeAsync(Wake wake, CancellationToken cancellationToken)
    {
        if (wake.Name == CascadeWakes.Effect) await HearAsync(wake, cancellationToken);
        else if (wake.Name == AssessWake) await AssessAsync(cancellationToken);
    }

    private async Task AssessAsync(CancellationToken cancellationToken)
    {
        _nextAt = null;
        var now = clock.Now(_realm);
        var incident = await CurrentIncidentAsync(cancellationToken);
        Deployment[] deployments = incident?.OnScene().ToArray() ?? [];
        var observations = _site.Observations(State);
        var assets = await StepAssetsAsync(observations, deployments, incident?.InForce().ToArray() ?? [], cancellationToken);
        var openLevel = incident is { Stage: < IncidentStage.Recovering } ? incident.Level : HazardGrade.Normal;
        var answer = await _domain.AssessAsync(
            _site.Situation(State, observations, assets, deployments, openLevel),
            State.Domain,
            new DomainContext(now, DeterministicRandom.Derive(clock.Seed(_realm), $"{_domain.Id}/{_areaId}")),
            _realm);
        if (answer.Answer is not { } assessment)
        {
            // The level, the warning and the incident stay as they were last judged; what was observed since waits.
            LogNoAnswer(this.GetPrimaryKeyString(), answer.Version, answer.Failure!.ToString());
            await AssessByAsync(now + answer.AssessEvery);
            return;
        }

        _version = answer.Version;
        if (answer.BeginsAnew is { } beginsAnew) LogBeginsAnew(this.GetPrimaryKeyString(), beginsAnew);
        await WarnAsync(assessment.Warning, cancellationToken);
        var cascades = CascadesOf(assessment);
        await InformIncidentAsync(assessment, cascades, incident, now, cancellationToken);
        await InformEnterprisesAsync(assessment, cancellationToken);
        await GrainFactory.GetGrain<ITownshipGrain>(_realm.Key(_areaId))
            .NoteAsync(new TownshipNote(_domain.Descriptor.Id, assessment.Level, State.IncidentId), cancellationToken);

        await PassOnAsync(assessment, cascades, now);

        // The next round first: should the write be the last thing before a crash, the watch goes on.
        if (!assessment.Quiet || State.IncidentId is not null) await AssessByAsync(now + answer.AssessEvery);
        State.Domain.Put(assessment.State, answer.StateVersion);
        State.AssessedAt = now;
        State.Level = assessment.Level;
        State.Assets = assets;
        foreach (var sensor in State.Sensors.Values) sensor.Since.Clear();
        foreach (var asset in assets) State.Reports.GetValueOrDefault(asset.AssetId)?.Taken(asset.ReportsTaken);
        await stored.WriteStateAsync(cancellationToken);
        this.NoteChange(_realm, ChangedKind.Area, $"{_domain.Descriptor.Id}/{_areaId}");
    }

    private async Task<AssetOutcome[]> StepAssetsAsync(
        SensorObservation[] observations, Deployment[] deployments, IssuedDirective[] directives, CancellationToken cancellationToken)
    {
        var outcomes = new AssetOutcome[_site.Assets.Length];
        for (var i = 0; i < outcomes.Length; i++)
        {
            var asset = _site.Assets[i];
            var step = new AssetStep(observations, [.. deployments.Where(x => asset.VillageId is null || x.VillageId == asset.VillageId)])
            {
                Reports = State.Reports.TryGetValue(asset.Id, out var inbox) ? [.. inbox.Waiting] : [],
                Directives = [.. directives.Where(x => x.Directive.AssetId == asset.Id)],
            };
            outcomes[i] = await GrainFactory.GetGrain<IHazardAssetGrain>(_realm.Key(asset.Id)).StepAsync(step, cancellationToken);
        }

        return outcomes;
    }

    private async Task WarnAsync(WarningProposal? proposal, CancellationToken cancellationToken)
    {
        foreach (var (kind, id) in State.Warnings.Where(x => x.Key != proposal?.Kind).ToArray())
        {
            await Warning(id).ClearAsync("the hazard that it warned of is over", cancellationToken);
            State.Warnings.Remove(kind);
        }

        if (proposal is null) return;
        var message = new WarningProposalMessage
        {
            Domain = _domain.Descriptor.Id,
            DomainVersion = _version,
            Kind = proposal.Kind,
            AreaId = _areaId,
            Colour = proposal.Grade,
            Headline = proposal.Headline,
            Instruction = proposal.Instruction,
        };
        if (State.Warnings.TryGetValue(proposal.Kind, out var current) && (await Warning(current).ProposeAsync(message, cancellationToken)).Accepted) return;
        var warningId = $"{proposal.Kind}-{_areaId}-{++State.WarningCount}";
        State.Warnings[proposal.Kind] = warningId;
        await stored.WriteStateAsync(cancellationToken);
        await Warning(warningId).ProposeAsync(message, cancellationToken);
    }

    private async Task InformIncidentAsync(
        AreaAssessment assessment,
        List<(CascadeStatement Statement, EffectOrigin Origin)> cascades,
        IncidentView? incident,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        if (incident is null && assessment.IncidentKind is null) return;
        var incidentId = incident?.IncidentId ?? await NewIncidentAsync(cancellationToken);
        await Incident(incidentId).AssessAsync(
            new IncidentUpdate
            {
                CommandId = $"{_domain.Descriptor.Id}/{_areaId}@{now.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ}",
                Domain = _domain.Descriptor.Id,
                DomainVersion = _version,
                Kind = assessment.IncidentKind ?? incident!.Kind,
                AreaId = _areaId,
                Level = assessment.Level,
                Reasons = [.. assessment.Reasons],
                Footprint = [.. assessment.Footprint],
                Needs = [.. assessment.Needs],
                Contained = assessment.Contained,
                Quiet = assessment.Quiet,
                Directives = DirectivesOf(assessment),
                Cascades = [.. cascades.Select(x => x.Statement)],
            },
            cancellationToken);
    }

    private async Task InformEnterprisesAsync(AreaAssessment assessment, CancellationToken cancellationToken)
    {
        var inside = new SortedDictionary<string, HazardGrade>(StringComparer.Ordinal);
        foreach (var zone in assessment.Footprint.Count == 0 ? [] : assessment.Footprint[0].Zones)
        {
            foreach (var id in zone.EnterpriseIds)
            {
                if (zone.Grade > inside.GetValueOrDefault(id)) inside[id] = zone.Grade;
            }
        }

        foreach (var id in State.Enterprises.Keys.Union(inside.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var grade = inside.GetValueOrDefault(id);
            if (grade != State.Enterprises.GetValueOrDefault(id))
                await GrainFactory.GetGrain<IEnterpriseGrain>(_realm.Key(id)).HazardAsync(_domain.Descriptor.Id, grade, cancellationToken);
        }

        State.Enterprises = inside;
    }

    /// <summary>
    /// The incident that the area's assessments go to. One that has closed is let go once the area is normal: one that a commander
    /// closed while the domain still sees danger decides itself whether things have grown worse.
    /// </summary>
    private async Task<IncidentView?> CurrentIncidentAsync(CancellationToken cancellationToken)
    {
        if (State.IncidentId is null) return null;
        var view = await Incident(State.IncidentId).GetAsync(cancellationToken);
        if (view.Stage != IncidentStage.Closed || State.Level > HazardGrade.Normal) return view;
        State.IncidentId = null;
        return null;
    }

    private async Task<string> NewIncidentAsync(CancellationToken cancellationToken)
    {
        State.IncidentId = $"{_domain.Descriptor.Id}-{_areaId}-{++State.Incidents}";
        await stored.WriteStateAsync(cancellationToken);
        return State.IncidentId;
    }

    private async Task AssessByAsync(DateTimeOffset due)
    {
        if (_nextAt <= due) return;
        await GrainFactory.ScheduleAsync(_realm, new Wake { Target = this.GetGrainId(), Name = AssessWake, Due = due });
        _nextAt = due;
    }

    /// <summary>One round after the last assessment; soon where that is past.</summary>
    private DateTimeOffset NextRound(DateTimeOffset now)
    {
        var soon = Soon(now);
        return State.AssessedAt + _domain.Descriptor.AssessEvery is { } due && due > soon ? due : soon;
    }

    /// <summary>At once, but for the other news of the same moment.</summary>
    private DateTimeOffset Soon(DateTimeOffset now) => now + (_realm.IsLive ? LiveGather : TimeSpan.Zero);

    private IIncidentGrain Incident(string id) => GrainFactory.GetGrain<IIncidentGrain>(_realm.Key(id));

    private IWarningGrain Warning(string id) => GrainFactory.GetGrain<IWarningGrain>(_realm.Key(id));
}
