using Haimen.Grains.Clocks;
using Haimen.Grains.Dispatch;
using Haimen.Grains.Effects;
using Haimen.Grains.Incidents.Deciding;
using Haimen.Grains.Incidents.State;
using Haimen.Grains.Resources;
using Haimen.Grains.Roads;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Incidents;

/// <summary>Tells others what was decided. One message after the other, in the order of ids, so that a drill is the same every time.</summary>
internal sealed partial class IncidentGrain
{
    private async Task TellAsync(Decision decision, CancellationToken cancellationToken)
    {
        foreach (var unwanted in decision.GiveBack)
        {
            await TryAsync(
                () => ResourceOf(unwanted.Kind, unwanted.ResourceId).ReleaseAsync(new ReleaseCommand(unwanted.OrderId, unwanted.Token), cancellationToken),
                unwanted.OrderId);
            _stated = null;
        }

        var failed = false;
        // What a resource answers can leave something new to tell, e.g. one that refuses must be given back. It ends: each round moves orders on.
        while (IncidentOutbox.Orders(_state).Any() || IncidentOutbox.Releases(_state).Any() || IncidentOutbox.Reports(_state).Any()
            || IncidentOutbox.AidRequests(_state).Any() || IncidentOutbox.AidAnswers(_state).Any()
            || IncidentOutbox.Directives(_state).Any())
        {
            var answers = new List<Answer>();
            foreach (var order in IncidentOutbox.Orders(_state)) failed |= !await TryAsync(() => OrderAsync(order, answers, cancellationToken), order.Order.OrderId);
            foreach (var order in IncidentOutbox.Releases(_state)) failed |= !await TryAsync(() => ReleaseAsync(order, answers, cancellationToken), order.Order.OrderId);
            foreach (var task in IncidentOutbox.Reports(_state)) failed |= !await TryAsync(() => ReportAsync(task, answers, cancellationToken), task.Task.Id);
            foreach (var request in IncidentOutbox.AidRequests(_state)) failed |= !await TryAsync(() => CallAsync(request, answers, cancellationToken), request.Request.RequestId);
            foreach (var answer in IncidentOutbox.AidAnswers(_state)) failed |= !await TryAsync(() => CallAsync(answer, answers, cancellationToken), answer.Answer.AnswerId);
            foreach (var directive in IncidentOutbox.Directives(_state)) failed |= !await TryAsync(() => DirectAsync(directive, answers, cancellationToken), directive.Directive.Id);
            if (answers.Count == 0) break;
            await HandleAsync(new Told(answers), cancellationToken);
        }

        // The roads first: what is planned for the needs is planned round them.
        failed |= !await TryAsync(() => CloseRoadsAsync(cancellationToken), "roads");
        failed |= !await TryAsync(() => StateNeedsAsync(cancellationToken), "needs");
        if (failed) await SetAsync(IncidentClocks.Resume, _clock.Now(_realm) + _options.ResumeAfter, cancellationToken);
    }

    private async Task OrderAsync(OrderState order, List<Answer> answers, CancellationToken cancellationToken)
    {
        var resource = ResourceOf(order.Order.Kind, order.Order.ResourceId);
        var now = _clock.Now(_realm);
        var acknowledgeBy = (order.ConfirmedAt ?? order.OrderedAt) + _options.AcknowledgeWithin;
        var outcome = await resource.OrderAsync(
            new OrderCommand
            {
                OrderId = order.Order.OrderId,
                Token = order.Order.Token,
                Destination = order.Order.Place,
                VillageId = order.Order.VillageId,
                TravelMinutes = order.Order.TravelMinutes,
                AcknowledgeBy = acknowledgeBy > now ? acknowledgeBy : now + _options.AcknowledgeWithin,
                DepartWithin = order.Order.Kind == NeedKind.Evacuation ? _options.EvacueesDepartWithin : _options.DepartWithin,
            },
            cancellationToken);
        // A resource that refuses may still hold the reservation; giving it back is harmless where it does not.
        if (!outcome.Accepted) await resource.ReleaseAsync(new ReleaseCommand(order.Order.OrderId, order.Order.Token), cancellationToken);
        answers.Add(new OrderAnswer(order.Order.OrderId, outcome));
    }

    private async Task ReleaseAsync(OrderState order, List<Answer> answers, CancellationToken cancellationToken)
    {
        await ResourceOf(order.Order.Kind, order.Order.ResourceId)
            .ReleaseAsync(new ReleaseCommand(order.Order.OrderId, order.Order.Token), cancellationToken);
        answers.Add(new ReleaseAnswer(order.Order.OrderId, await StillHoldsAsync(order, cancellationToken)));
    }

    private async Task ReportAsync(TaskState task, List<Answer> answers, CancellationToken cancellationToken)
    {
        var level = _state.Level;
        var id = $"{_id}/{task.Task.Id}/{task.Task.DueAt.ToString("yyyyMMdd'T'HHmm", System.Globalization.CultureInfo.InvariantCulture)}";
        var text = new LocalizedText(
            $"{task.Task.Name.Zh}：{_state.AreaId} {_state.Kind}，{level}级，事件{_id}",
            $"{task.Task.Name.En}: {_state.Kind} in {_state.AreaId}, level {level}, incident {_id}");
        await EmitAsync(id, EffectKind.ReportSent, text, _clock.Now(_realm), cancellationToken);
        answers.Add(new TaskAnswer(task.Task.Id, $"sent as effect {id}"));
    }

    private async Task DirectAsync(DirectiveState directive, List<Answer> answers, CancellationToken cancellationToken)
    {
        var who = directive.Directive.AssetId ?? directive.Directive.EnterpriseId ?? "";
        var name = _district.Assets.TryGetValue(who, out var asset) ? asset.NameZh : _district.Enterprises.TryGetValue(who, out var enterprise) ? enterprise.NameZh : who;
        var text = directive.LiftedAt is null
            ? new LocalizedText(
                $"{name}：{directive.Directive.Text.Zh}（{directive.Directive.WithinMinutes:0} 分钟内）",
                $"{who}: {directive.Directive.Text.En} (within {directive.Directive.WithinMinutes:0} min)")
            : new LocalizedText($"{name}：解除“{directive.Directive.Text.Zh}”", $"{who}: lifted: {directive.Directive.Text.En}");
        await EmitAsync($"{_id}/directive/{directive.Directive.Id}/{directive.ToTell}", EffectKind.Directive, text, _clock.Now(_realm), cancellationToken);
        answers.Add(new DirectiveHeard(directive.Directive.Id, directive.ToTell));
    }

    /// <summary>
    /// Closes what its footprint makes impassable now, and opens everything when it is over. Outlines are not in the log: after a crash
    /// the closures stay as they are until the area is next assessed.
    /// </summary>
    private async Task CloseRoadsAsync(CancellationToken cancellationToken)
    {
        var over = _state.Stage is IncidentStage.None or IncidentStage.Closed;
        if (_state.Footprint is null || (_latest is null && !over)) return;
        var closures = over ? [] : FootprintClosures.Of(_id, _latest!.Footprint.FirstOrDefault(), _options.ImpassableDepthM);
        if (_closed?.SequenceEqual(closures) == true) return;
        await _grains.GetGrain<IRoadsGrain>(_realm.Key("roads")).FollowAsync(_id, _clock.Now(_realm), closures, cancellationToken);
        _closed = closures;
    }

    private async Task StateNeedsAsync(CancellationToken cancellationToken)
    {
        var open = _state.OpenNeeds(ContextAt(_clock.Now(_realm)));
        if (_stated is null ? open.Needs.Length == 0 && _state.Stage is IncidentStage.None or IncidentStage.Reported or IncidentStage.Verified : Same(_stated, open)) return;
        await _grains.GetGrain<IDispatchGrain>(_realm.Key("dispatch")).StateNeedsAsync(open, cancellationToken);
        _stated = open;
    }

    /// <summary>Asks the resources of released orders whether they are home: a notice can be lost, its resource cannot.</summary>
    private async Task AskForLeftOversAsync(CancellationToken cancellationToken)
    {
        var answers = new List<Answer>();
        foreach (var order in _state.Orders.Where(o => o.Holds && o.ReleasedAt is not null))
        {
            await TryAsync(
                async () =>
                {
                    if (!await StillHoldsAsync(order, cancellationToken)) answers.Add(new ReleaseAnswer(order.Order.OrderId, false));
                },
                order.Order.OrderId);
        }

        if (answers.Count > 0) await HandleAsync(new Told(answers), cancellationToken);
    }

    private async Task<bool> StillHoldsAsync(OrderState order, CancellationToken cancellationToken)
    {
        var (key, orderId) = (_realm.Key(order.Order.ResourceId), order.Order.OrderId);
        return order.Order.Kind switch
        {
            NeedKind.Team => (await _grains.GetGrain<ITeamGrain>(key).GetStatusAsync(cancellationToken)).OrderId == orderId,
            NeedKind.Supply => Holds((await _grains.GetGrain<ISupplyDepotGrain>(key).GetStatusAsync(cancellationToken)).Orders, orderId),
            _ => Holds((await _grains.GetGrain<IShelterGrain>(key).GetStatusAsync(cancellationToken)).Orders, orderId),
        };
    }

    private static bool Holds(StockOrder[] orders, string orderId) =>
        Array.Exists(orders, o => o.OrderId == orderId && !o.Progress.IsEnd());

    private IOrderedResource ResourceOf(NeedKind kind, string resourceId) => kind switch
    {
        NeedKind.Team => _grains.GetGrain<ITeamGrain>(_realm.Key(resourceId)),
        NeedKind.Supply => _grains.GetGrain<ISupplyDepotGrain>(_realm.Key(resourceId)),
        _ => _grains.GetGrain<IShelterGrain>(_realm.Key(resourceId)),
    };

    private Task EmitAsync(string id, EffectKind kind, LocalizedText text, DateTimeOffset now, CancellationToken cancellationToken) =>
        _grains.GetGrain<IEffectsGrain>(_realm.Key("effects")).EmitAsync(
            new Effect { Id = id, Kind = kind, Actor = GrainContext.GrainId, Text = text, At = now }, cancellationToken);

    private Task SetAsync(string clock, DateTimeOffset due, CancellationToken cancellationToken) =>
        _grains.ClockOf(_realm, GrainContext.GrainId)
            .ScheduleAsync([new Wake { Target = GrainContext.GrainId, Name = clock, Due = due }], [], cancellationToken);

    /// <summary>Whether it was told. What could not be told stays in the outbox; the events are written, so the caller need not know.
    /// A host that stops does not try the rest: nobody can be told any more, and it would wait for each attempt.</summary>
    private async Task<bool> TryAsync(Func<Task> tell, string what)
    {
        try
        {
            await tell();
            return true;
        }
#pragma warning disable CA1031 // Whatever kept the message from being sent, it is sent again.
        catch (Exception exception) when (!_stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogNotTold(exception, _realm.Key(_id), what);
            return false;
        }
    }

    private static bool Same(OpenNeeds a, OpenNeeds b) => a.Needs.Length == b.Needs.Length
        && a.Needs.Zip(b.Needs).All(x => ReferenceEquals(x.First.Need, x.Second.Need) && x.First.Open == x.Second.Open
            && x.First.AwaitsCommander == x.Second.AwaitsCommander
            && x.First.Excluded.SequenceEqual(x.Second.Excluded, StringComparer.Ordinal)
            && x.First.Pinned.SequenceEqual(x.Second.Pinned, StringComparer.Ordinal)
            && x.First.UnderWay.SequenceEqual(x.Second.UnderWay));
}
