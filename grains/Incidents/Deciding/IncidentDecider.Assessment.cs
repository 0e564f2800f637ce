using System.Security.Cryptography;
using System.Text.Json;
using Haimen.Grains.Incidents.Events;
using Haimen.Grains.Incidents.Log;
using Haimen.Grains.Incidents.State;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Incidents.Deciding;

/// <summary>What an assessment, or a report from people, does to an incident.</summary>
internal static partial class IncidentDecider
{
    private const string Sensors = "sensors";

    private static void Assess(Draft d, Assessed input)
    {
        var update = input.Update;
        var state = d.State;
        if (Problem(state, update) is { } problem)
        {
            d.Refuse(problem);
            return;
        }

        var hazardous = !update.Quiet && update.Level >= HazardGrade.Blue;
        switch (state.Stage)
        {
            case IncidentStage.None or IncidentStage.Reported or IncidentStage.Verified when !hazardous:
                return;
            case IncidentStage.None:
                d.Add(new IncidentReported
                {
                    IncidentId = input.IncidentId,
                    Kind = update.Kind,
                    AreaId = update.AreaId,
                    Source = Sensors,
                    Text = FirstReason(update),
                });
                d.Add(new IncidentVerified(Sensors, "measured, not reported"));
                break;
            case IncidentStage.Reported:
                d.Add(new IncidentVerified(Sensors, FirstReason(update)));
                break;
            case IncidentStage.Recovering or IncidentStage.Closed when !hazardous:
                NoteQuiet(d, update);
                return;
            case IncidentStage.Recovering or IncidentStage.Closed:
                // A person ended it knowing this level: only something worse, or a hazard after a quiet spell, is news.
                if (state.EndedByHandAt is { } known && state.QuietSince is null && update.Level <= known) return;
                d.Add(new IncidentReopened(state.Stage, IncidentStage.Responding, FirstReason(update)));
                break;
            default:
                break;
        }

        ReviseLevel(d, update.Level, update.Reasons);
        if (d.State.Stage == IncidentStage.Verified) OpenResponse(d);
        else ActivatePlan(d);
        ReviseFootprint(d, update.Footprint);

        // A level that was set by hand is a person's word that the response goes on: nothing ends it but a person.
        if (update.Quiet && state.HandLevel is null)
        {
            StartRecovery(d, byHand: false, "the area is quiet");
            return;
        }

        ReviseNeeds(d, update.Needs);
        ReviseDirectives(d, update.Directives);
        ReviseCascades(d, update.Cascades);
        if (update.Contained && d.State.Stage == IncidentStage.Responding)
            d.Add(new IncidentContained());
        else if (!update.Contained && hazardous && d.State.Stage == IncidentStage.Contained)
            d.Add(new IncidentReopened(IncidentStage.Contained, IncidentStage.Responding, FirstReason(update)));
    }

    private static void Report(Draft d, Reported input)
    {
        var report = input.Report;
        var state = d.State;
        if (report.Text.Length == 0 || report.Source.Length == 0)
            d.Refuse("report: source and text must not be empty");
        else if (!report.Place.IsValid)
            d.Refuse("report: place must have a longitude of -180 to 180 and a latitude of -90 to 90");
        else if (state.Stage != IncidentStage.None && state.Domain != report.Domain)
            d.Refuse($"report: the incident is of domain {state.Domain}, not {report.Domain}");
        else if (state.Stage == IncidentStage.None)
        {
            d.Add(new IncidentReported
            {
                IncidentId = input.IncidentId,
                Kind = report.Kind,
                AreaId = report.AreaId,
                Source = report.Source,
                Text = report.Text,
                Place = report.Place,
            });
        }
        else
        {
            d.Add(new FactAdded($"{report.Source}: {report.Text}"));
            if (state.Stage == IncidentStage.Closed)
                d.Add(new IncidentReopened(IncidentStage.Closed, IncidentStage.Reported, $"reported again by {report.Source}"));
        }
    }

    private static void NoteQuiet(Draft d, IncidentUpdate update)
    {
        var state = d.State;
        var waits = state.Stage == IncidentStage.Recovering || state.EndedByHandAt is not null;
        if (state.Stage == IncidentStage.Recovering && update.Level != state.DomainLevel) ReviseLevel(d, update.Level, update.Reasons);
        if (update.Quiet && waits && state.QuietSince is null) d.Add(new AreaQuietened());
        else if (!update.Quiet && state is { Stage: IncidentStage.Recovering, QuietSince: not null, EndedByHandAt: null }) d.Add(new AreaStirred());
        if (!d.Changed) CloseWhereOver(d);
    }

    private static void ReviseLevel(Draft d, HazardGrade domain, LocalizedText[] reasons)
    {
        var state = d.State;
        var bottom = state.HandBase is { } lowest && lowest < domain ? lowest : domain;
        var inForce = state.HandLevel is not { } hand ? domain
            : domain > hand && domain > state.HandBase ? domain
            : hand;
        if (inForce == state.Level && domain == state.DomainLevel) return;
        d.Add(new LevelChanged
        {
            Level = inForce,
            DomainLevel = domain,
            HandLevel = state.HandLevel,
            HandBase = state.HandLevel is null ? null : bottom,
            Reasons = reasons,
        });
    }

    private static void ReviseNeeds(Draft d, Need[] needs)
    {
        foreach (var gone in d.State.Needs.Where(n => !Array.Exists(needs, x => x.Id == n.Need.Id))) Withdraw(d, gone);
        foreach (var need in needs.OrderBy(n => n.Id, StringComparer.Ordinal))
        {
            if (d.State.FindNeed(need.Id) is not { } known)
            {
                d.Add(new NeedStated(need));
                continue;
            }

            if (known.Need.Kind != need.Kind || known.Need.Resource != need.Resource)
            {
                Withdraw(d, known);
                d.Add(new NeedStated(need));
                continue;
            }

            if (!Differs(known.Need, need, d.Options.RevisionFraction)) continue;
            d.Add(new NeedRevised(need));
            ReleaseSurplusAid(d, need);
            ReleaseSurplus(d, need);
        }
    }

    private static void Withdraw(Draft d, NeedState need)
    {
        d.Add(new NeedWithdrawn(need.Need.Id));
        foreach (var order in d.State.Orders.Where(o => o.Order.NeedId == need.Need.Id && o.Holds && o.ReleasedAt is null))
            d.Add(new OrderReleased(order.Order.OrderId, "no longer needed"));
    }

    /// <summary>Releases whole orders above what is needed: those still on the road first, the latest to arrive before the others.</summary>
    private static void ReleaseSurplus(Draft d, Need need)
    {
        var surplus = d.State.CoveredOf(need.Id) - need.Quantity;
        var candidates = d.State.Orders
            .Where(o => o.Order.NeedId == need.Id && o.Holds && o.ReleasedAt is null)
            .OrderBy(o => o.ArrivedAt is not null)
            .ThenByDescending(o => o.ExpectedAt)
            .ThenByDescending(o => o.Order.OrderId, StringComparer.Ordinal);
        foreach (var order in candidates)
        {
            if (order.Units > surplus) continue;
            d.Add(new OrderReleased(order.Order.OrderId, "less is needed"));
            surplus -= order.Units;
        }
    }

    private static bool Differs(Need a, Need b, double fraction) =>
        a.Quantity != b.Quantity || a.Place != b.Place || a.VillageId != b.VillageId || a.VulnerablePeople != b.VulnerablePeople
        || Math.Abs(a.Weight - b.Weight) > fraction * a.Weight
        || Math.Abs(a.WithinMinutes - b.WithinMinutes) > fraction * a.WithinMinutes;

    /// <summary>Records the footprint when its first frame or its peak changes in grade, zones or people, not whenever a depth wavers.</summary>
    private static void ReviseFootprint(Draft d, FootprintFrame[] footprint)
    {
        var now = footprint.Length == 0 ? null : footprint[0];
        var peak = footprint.MaxBy(People);
        FootprintFrame[] kept = now is null || peak is null ? [] : ReferenceEquals(now, peak) ? [now] : [now, peak];
        SketchFrame[] frames = [.. kept.Select(f => new SketchFrame(f.At, [.. f.Zones.Select(Sketch)]))];
        if (SameShape(d.State.Footprint?.Frames ?? [], frames)) return;
        var whole = JsonSerializer.SerializeToUtf8Bytes(footprint, IncidentJson.Default.IReadOnlyListFootprintFrame);
        d.Add(new FootprintRevised(new FootprintSketch(Convert.ToHexStringLower(SHA256.HashData(whole)), frames)));
    }

    private static int People(FootprintFrame frame) => frame.Zones.Sum(z => z.People);

    private static SketchZone Sketch(FootprintZone zone) => new()
    {
        Grade = zone.Grade,
        VillageId = zone.VillageId,
        People = zone.People,
        VulnerablePeople = zone.VulnerablePeople,
        Enterprises = zone.EnterpriseIds.Count,
        Value = zone.Value,
        Unit = zone.Unit,
    };

    private static bool SameShape(SketchFrame[] a, SketchFrame[] b) =>
        a.Length == b.Length && a.Zip(b).All(f => f.First.Zones.Length == f.Second.Zones.Length
            && f.First.Zones.Zip(f.Second.Zones).All(z =>
                z.First.Grade == z.Second.Grade && z.First.VillageId == z.Second.VillageId && z.First.People == z.Second.People));

    private static string FirstReason(IncidentUpdate update) => update.Reasons.Length > 0 ? update.Reasons[0].Zh : $"{update.Kind} {update.Level}";

    private static string? Problem(IncidentState state, IncidentUpdate update)
    {
        if (state.Stage != IncidentStage.None && (state.Domain != update.Domain || state.AreaId != update.AreaId))
            return $"assessment: the incident is of domain {state.Domain} in {state.AreaId}, not {update.Domain} in {update.AreaId}";

        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var need in update.Needs)
        {
            if (!ids.Add(need.Id)) return $"assessment: need '{need.Id}' is stated twice";
            if (need.Quantity < 1) return $"assessment: need '{need.Id}' has quantity {need.Quantity}; must be 1 or more";
            if (!(double.IsFinite(need.Weight) && need.Weight > 0)) return $"assessment: need '{need.Id}' has weight {need.Weight}; must be more than 0";
            if (!(double.IsFinite(need.WithinMinutes) && need.WithinMinutes >= 0))
                return $"assessment: need '{need.Id}' is wanted within {need.WithinMinutes} minutes; must be 0 or more";
        }

        ids.Clear();
        foreach (var directive in update.Directives)
        {
            if (!ids.Add(directive.Id)) return $"assessment: directive '{directive.Id}' is stated twice";
            if (Problem(directive) is { } problem) return $"assessment: directive '{directive.Id}' {problem}";
        }

        ids.Clear();
        foreach (var cascade in update.Cascades)
        {
            if (!ids.Add(cascade.Effect.Id)) return $"assessment: effect '{cascade.Effect.Id}' is stated twice";
        }

        return null;
    }
}
