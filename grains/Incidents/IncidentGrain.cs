using System.Globalization;
using Haimen.Grains.Cascades;
using Haimen.Grains.Clocks;
using Haimen.Grains.Dispatch;
using Haimen.Grains.Domains;
using Haimen.Grains.Effects;
using Haimen.Grains.Feed;
using Haimen.Grains.Incidents.Deciding;
using Haimen.Grains.Incidents.Events;
using Haimen.Grains.Incidents.Log;
using Haimen.Grains.Incidents.State;
using Haimen.Grains.Realms;
using Haimen.Grains.Resources;
using Haimen.Grains.Roads;
using Haimen.Grains.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Storage;

namespace Haimen.Grains.Incidents;

/// <summary>
/// The shell around <see cref="IncidentDecider"/>. For each input: decide, set the clocks, append, apply, then tell others.
/// What is to be told follows from the state (<see cref="IncidentOutbox"/>); it is told after the append, and again by the wake
/// <see cref="IncidentClocks.Resume"/>, which is set before it, so that a crash in between delays a message and loses none.
/// </summary>
[GrainType("incident")]
internal sealed partial class IncidentGrain : IGrainBase, IIncidentGrain
{
    private readonly IGrainFactory _grains;
    private readonly IRealmClock _clock;
    private readonly IDomainCatalog _domains;
    private readonly IDistrictCatalog _district;
    private readonly AidPartners _partners;
    private readonly IncidentOptions _options;
    private readonly DispatchPolicyOptions _policy;
    private readonly ILogger<IncidentGrain> _logger;
    private readonly IncidentStore _store;
    private readonly CancellationToken _stopping;
    private readonly RealmId _realm;
    private readonly string _id;

    private IncidentState _state = IncidentState.Empty;
    private IncidentUpdate? _latest;
    private OpenNeeds? _stated;

    /// <summary>What the roads were last told; null where that is unknown.</summary>
    private RoadClosure[]? _closed;

    /// <summary>Whether the store may hold more than the state at hand: an append failed with an unknown outcome.</summary>
    private bool _stale = true;

    public IncidentGrain(
        IGrainContext context,
        IGrainFactory grains,
        IEventLog log,
        IRealmClock clock,
        IDomainCatalog domains,
        IDistrictCatalog district,
        IOptions<IncidentOptions> options,
        IOptions<DispatchPolicyOptions> policy,
        ILogger<IncidentGrain> logger,
        IHostApplicationLifetime? host = null)
    {
        GrainContext = context;
        _grains = grains;
        _clock = clock;
        _domains = domains;
        _district = district;
        _partners = AidPartners.Of(district);
        _options = options.Value;
        _policy = policy.Value;
        _logger = logger;
        _stopping = host?.ApplicationStopping ?? CancellationToken.None;
        (_realm, _id) = ActorKey.Parse(context.GrainId.Key.ToString()!);
        _store = new IncidentStore(log, new EventLogKey(_realm.Value, _id), _realm.IsLive, _options.SnapshotEvery, logger);
    }

    /// <inheritdoc/>
    public IGrainContext GrainContext { get; }

    /// <inheritdoc/>
    public Task OnActivateAsync(CancellationToken token) => ReloadAsync(token);

    /// <inheritdoc/>
    public async Task<CommandOutcome> AssessAsync(IncidentUpdate update, CancellationToken cancellationToken = default)
    {
        var decision = await HandleAsync(new Assessed(_id, update), cancellationToken);
        if (decision.Outcome.Accepted && _state.Stage != IncidentStage.None)
        {
            _latest = update;
            this.NoteChange(_realm, ChangedKind.Incident, _id);
        }

        await TellAsync(decision, cancellationToken);
        return decision.Outcome;
    }

    /// <inheritdoc/>
    public Task<CommandOutcome> ReportAsync(IncidentReport report, CancellationToken cancellationToken = default) =>
        RunAsync(new Reported(_id, report), cancellationToken);

    /// <inheritdoc/>
    public Task<CommandOutcome> CommandAsync(IncidentCommand command, CancellationToken cancellationToken = default) =>
        RunAsync(new Commanded(command), cancellationToken);

    /// <inheritdoc/>
    public Task PlaceOrdersAsync(PlanOutcome outcome, CancellationToken cancellationToken = default) =>
        RunAsync(new Planned(outcome), cancellationToken);

    /// <inheritdoc/>
    public async Task WakeAsync(Wake wake, CancellationToken cancellationToken = default)
    {
        switch (wake.Name)
        {
            case IOrderedResource.ProgressWake when ParseNotice(wake.Subject) is { } notice:
                await RunAsync(notice, cancellationToken);
                break;
            case IOrderedResource.ProgressWake:
                LogUnreadableNotice(wake.Subject);
                break;
            case CascadeWakes.Answer:
                if (CascadeJson.ReadAnswer(wake.Subject) is { } answer) await RunAsync(ToInput(answer), cancellationToken);
                else LogUnreadableAnswer(wake.Subject);
                break;
            case IncidentClocks.Resume:
                _stated = null;
                await RunAsync(new Due(wake.Name, wake.Subject), cancellationToken);
                // Open needs live in the dispatcher's memory alone, and it may die with its host: they are stated again while they are open.
                if (_realm.IsLive && IncidentOutbox.Outstanding(_state))
                    await SetAsync(IncidentClocks.Resume, _clock.Now(_realm) + _options.ResumeAfter, cancellationToken);
                break;
            case IncidentClocks.CloseCheck:
                await AskForLeftOversAsync(cancellationToken);
                await RunAsync(new Due(wake.Name, wake.Subject), cancellationToken);
                if (_state.Stage == IncidentStage.Recovering)
                    await SetAsync(IncidentClocks.CloseCheck, _clock.Now(_realm) + _options.CloseAfterQuiet, cancellationToken);
                break;
            default:
                await RunAsync(new Due(wake.Name, wake.Subject), cancellationToken);
                break;
        }
    }

    /// <inheritdoc/>
    public Task<IncidentView> GetAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult(IncidentViews.ToView(_id, _state, _latest));

    private async Task<CommandOutcome> RunAsync(IncidentInput input, CancellationToken cancellationToken)
    {
        var decision = await HandleAsync(input, cancellationToken);
        await TellAsync(decision, cancellationToken);
        return decision.Outcome;
    }

    /// <summary>Decides and writes. When another activation wrote first, reads again and decides once more.</summary>
    private async Task<Decision> HandleAsync(IncidentInput input, CancellationToken cancellationToken)
    {
        if (_stale) await ReloadAsync(cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            var now = _clock.Now(_realm);
            var stamp = StampOf(input, now);
            var decision = IncidentDecider.Decide(_state, input, ContextAt(now, stamp.Domain));
            if (decision.Events.Count == 0) return decision;

            var wakes = IncidentClocks.For(decision, GrainContext.GrainId, now, _options);
            if (wakes.Length > 0) await _grains.ClockOf(_realm, GrainContext.GrainId).ScheduleAsync(wakes, [], cancellationToken);
            foreach (var escalation in decision.Escalations)
                await EmitAsync(escalation.Id, EffectKind.Escalated, escalation.Text, now, cancellationToken);

            _stale = true;
            var next = await _store.AppendAsync(_state, decision.Events, stamp, cancellationToken);
            if (next is not null)
            {
                _state = next;
                _stale = false;
                this.NoteChange(_realm, ChangedKind.Incident, _id);
                return decision;
            }

            await ReloadAsync(cancellationToken);
            // Orleans drops the activation that throws this, and the one that is left answers when asked again.
            if (attempt == 2) throw new InconsistentStateException($"incident {_realm.Key(_id)}: another activation keeps writing to its log");
            LogConflict(_realm.Key(_id), _state.Version);
        }
    }

    private IncidentContext ContextAt(DateTimeOffset now, string? domain = null) =>
        new(now, _options, _policy, (kind, level) => PlanFor(domain ?? _state.Domain, kind, level), _district.WhyUnfit) { Partners = _partners };

    private async Task ReloadAsync(CancellationToken cancellationToken)
    {
        _state = await _store.LoadAsync(cancellationToken);
        _stated = null;
        _closed = _state.Footprint is null ? [] : null;
        _stale = false;
    }

    private EntryStamp StampOf(IncidentInput input, DateTimeOffset now)
    {
        var (domain, version) = input switch
        {
            Assessed x => (x.Update.Domain, x.Update.DomainVersion),
            Reported x when _state.Stage == IncidentStage.None => (x.Report.Domain, ""),
            _ => (_state.Domain, _state.DomainVersion),
        };
        var by = input is Notified notice ? _state.FindOrder(notice.OrderId)?.Order.ResourceId ?? notice.By : input.By;
        return new EntryStamp(now, by, input.CommandId, domain, version);
    }

    private Hazards.Plans.ResponsePlan? PlanFor(string domain, string kind, Hazards.HazardGrade level)
    {
        try
        {
            return _domains.Find(domain)?.PlanFor(kind, level);
        }
#pragma warning disable CA1031 // A domain is foreign code: without its plan the incident still has its statutory tasks.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogNoPlan(exception, domain, kind, level);
            return null;
        }
    }

    private static EffectAnswered ToInput(AnswerNotice answer) => new(new CascadeAnswered
    {
        EffectId = answer.EffectId,
        ByDomain = answer.Domain,
        ByVersion = answer.DomainVersion,
        InArea = answer.Area,
        Accepted = answer.Accepted,
        Reason = new Hazards.LocalizedText(answer.Zh, answer.En),
        SaidAt = answer.At,
    });

    /// <summary>Reads <c>orderId|progress|reason|quantity</c>.</summary>
    private static Notified? ParseNotice(string subject)
    {
        var parts = subject.Split('|', 4);
        if (parts.Length < 2 || !Enum.TryParse<OrderProgress>(parts[1], ignoreCase: true, out var progress) || !Enum.IsDefined(progress)) return null;
        int? quantity = parts.Length == 4 && int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var units) ? units : null;
        return new Notified(parts[0], progress, parts.Length > 2 ? parts[2] : "", "resource", quantity);
    }
}
