using Haimen.Grains.Incidents;
using Haimen.Grains.Realms;
using Haimen.Grains.Resources;
using Haimen.Grains.Roads;
using Haimen.Grains.Warnings;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Grains.Drills;

/// <summary>Puts what changed between two looks into words.</summary>
internal sealed class DrillStory(IDistrictCatalog district)
{
    /// <summary>An incident before it was first looked at.</summary>
    public static IncidentView Unseen(string id) => new()
    {
        IncidentId = id,
        Domain = "",
        Kind = "",
        AreaId = "",
        Stage = IncidentStage.None,
        Level = HazardGrade.Normal,
        WorstLevel = HazardGrade.Normal,
        OpenedAt = default,
        Version = 0,
        LogHash = "",
        Reasons = [],
        Needs = [],
        Orders = [],
        Tasks = [],
        Shortfalls = [],
        Footprint = [],
        Facts = [],
    };

    public static ReportWarning Warning(WarningView view) => new()
    {
        Id = view.WarningId,
        Kind = view.Content.Kind,
        Colour = view.WorstColour,
        Area = view.Content.AreaId,
        IssuedAt = view.IssuedAt!.Value,
        ClearedAt = view.ClearedAt,
        Headline = view.Content.Headline,
    };

    public IncidentBrief Brief(IncidentView view) => new(view.IncidentId, view.Kind, Area(view.AreaId), view.Level, view.Stage);

    /// <summary>What became of a warning; what it does not date itself is dated with the look.</summary>
    public TimelineEntry? Change(WarningView? before, WarningView after, DateTimeOffset lookedAt)
    {
        var area = Area(after.Content.AreaId);
        var colour = after.Content.Colour;
        return (before?.Stage, after.Stage) switch
        {
            (null or WarningStage.Drafted, WarningStage.Issued) =>
                new(after.IssuedAt!.Value, TimelineKind.Warning, new($"{area.Zh}：发布{Zh(colour)}预警。{after.Content.Headline.Zh}", $"{area.En}: {En(colour)} warning issued. {after.Content.Headline.En}")),
            (WarningStage.Issued, WarningStage.Issued) when before!.Content.Colour != colour =>
                new(lookedAt, TimelineKind.Warning, new($"{area.Zh}：预警改为{Zh(colour)}。{after.Content.Headline.Zh}", $"{area.En}: warning now {En(colour)}. {after.Content.Headline.En}")),
            (_, WarningStage.Cleared or WarningStage.Expired) when before?.Stage == WarningStage.Issued =>
                new(after.ClearedAt!.Value, TimelineKind.Warning, new($"{area.Zh}：解除预警", $"{area.En}: warning lifted")),
            _ => null,
        };
    }

    /// <summary>Roads that a footprint closed, or no longer does.</summary>
    public TimelineEntry Road(RoadClosure closure, bool closed, IncidentView? incident, DateTimeOffset lookedAt)
    {
        var area = Area(incident?.AreaId ?? "");
        var village = closure.VillageId is { } id && district.Villages.TryGetValue(id, out var found) ? found.NameZh : "";
        return new TimelineEntry(
            lookedAt,
            TimelineKind.Incident,
            closed
                ? new($"{area.Zh}{village}：水深难行，周边 {closure.RadiusM:0} 米道路封闭", $"{area.En} {village}: roads closed within {closure.RadiusM:0} m, the water is too deep")
                : new($"{area.Zh}{village}：积水道路解除封闭", $"{area.En} {village}: roads closed by the water are open again"),
            closure.IncidentId);
    }

    /// <summary>What became of an incident; what it does not date itself is dated with the look.</summary>
    public IEnumerable<TimelineEntry> Changes(IncidentView before, IncidentView after, DateTimeOffset lookedAt)
    {
        var entries = new List<TimelineEntry>();
        var area = Area(after.AreaId);
        if (before.Stage == IncidentStage.None)
            Add(entries, after.OpenedAt, TimelineKind.Incident, after, $"{area.Zh}：开启事件 {after.IncidentId}", $"{area.En}: incident {after.IncidentId} opened");
        foreach (var order in after.Orders)
        {
            var was = Array.Find(before.Orders, x => x.OrderId == order.OrderId);
            if (was?.Progress != order.Progress || was.AwaitsCommander != order.AwaitsCommander) Add(entries, after, was, order);
        }

        var now = before.Stage == IncidentStage.None ? after.OpenedAt : after.ClosedAt ?? lookedAt;
        foreach (var fact in after.Facts.Skip(before.Facts.Length))
            Add(entries, now, TimelineKind.Incident, after, $"{area.Zh}：{fact}", $"{area.En}: {fact}");
        if (before.Level != after.Level && after.Stage is not IncidentStage.Closed)
        {
            Add(entries, now, TimelineKind.Incident, after, $"{area.Zh}：响应级别 {Zh(after.Level)}。{Reason(after).Zh}", $"{area.En}: level {En(after.Level)}. {Reason(after).En}");
        }

        if (before.Stage != after.Stage && before.Stage != IncidentStage.None)
            Add(entries, after.ClosedAt ?? now, TimelineKind.Incident, after, $"{area.Zh}：{Zh(after.Stage)}", $"{area.En}: {En(after.Stage)}");
        foreach (var task in after.Tasks)
        {
            var was = Array.Find(before.Tasks, x => x.TaskId == task.TaskId);
            if (task.DoneAt is { } done && was?.DoneAt is null)
                Add(entries, done, TimelineKind.Task, after, $"{area.Zh}：{task.Owner}完成“{task.Name.Zh}”", $"{area.En}: {task.Owner} has done “{task.Name.En}”");
            else if (task.Overdue && was is not { Overdue: true })
                Add(entries, task.DueAt, TimelineKind.Escalation, after, $"{area.Zh}：“{task.Name.Zh}”逾期，已上报", $"{area.En}: “{task.Name.En}” is overdue; escalated");
        }

        foreach (var shortfall in after.Shortfalls)
        {
            if (!Array.Exists(before.Shortfalls, x => x.NeedId == shortfall.NeedId))
            {
                var what = NameOfNeed(after, shortfall.NeedId);
                Add(entries, now, TimelineKind.Shortfall, after, $"{area.Zh}：{what.Zh}尚缺 {shortfall.Quantity}", $"{area.En}: {what.En} is short of {shortfall.Quantity}");
            }
        }

        entries.AddRange(AidStory.Changes(before, after, area, district.District));
        entries.AddRange(CascadeStory.Changes(before, after, area, district));
        return entries.OrderBy(x => x.At);
    }

    private void Add(List<TimelineEntry> entries, IncidentView incident, OrderView? before, OrderView order)
    {
        var who = new LocalizedText(Name(order.ResourceId), order.ResourceId);
        var what = What(order.Resource);
        if (order.Kind != NeedKind.Team) what = new($"{what.Zh} × {order.Quantity}", $"{what.En} × {order.Quantity}");
        var why = order.Explanation.Why;
        var village = order.VillageId is { } id && district.Villages.TryGetValue(id, out var found) ? found.NameZh : Area(incident.AreaId).Zh;
        if (before is null && order.AwaitsCommander)
            Add(entries, order.OrderedAt, TimelineKind.Order, incident, $"拟派{who.Zh}前往{village}（{what.Zh}），待指挥员确认：{why.Zh}", $"{who.En} proposed for {village} ({what.En}), waits for a commander: {why.En}");
        else if (before is null or { AwaitsCommander: true } && !order.AwaitsCommander && order.Holds)
            Add(entries, order.OrderedAt, TimelineKind.Order, incident, $"命令{who.Zh}前往{village}（{what.Zh}）：{why.Zh}", $"{who.En} ordered to {village} ({what.En}): {why.En}");
        var moved = order.Kind == NeedKind.Evacuation;
        switch (order.Progress)
        {
            case OrderProgress.OnScene when order.ArrivedAt is { } arrived && moved:
                Add(entries, arrived, TimelineKind.People, incident, $"{village} {order.Quantity} 人安置到{who.Zh}", $"{order.Quantity} people of {village} are safe in {who.En}");
                break;
            case OrderProgress.OnScene when order.ArrivedAt is { } arrived:
                Add(entries, arrived, TimelineKind.Order, incident, $"{who.Zh}到达{village}", $"{who.En} has arrived in {village}");
                break;
            case OrderProgress.Returned when order.EndedAt is { } ended && moved && order.ArrivedAt is not null:
                Add(entries, ended, TimelineKind.People, incident, $"{village} {order.Quantity} 人回家", $"{order.Quantity} people of {village} are home");
                break;
            case OrderProgress.Diverted when order.EndedAt is { } diverted:
                Add(entries, diverted, TimelineKind.Order, incident, $"{who.Zh}改派他处", $"{who.En} was sent elsewhere");
                break;
            case OrderProgress.Declined or OrderProgress.TimedOut when order.EndedAt is { } failed:
                Add(entries, failed, TimelineKind.Order, incident, $"{who.Zh}未能接受命令（{(order.Progress == OrderProgress.Declined ? "拒绝" : "超时未答")}）", $"{who.En} {(order.Progress == OrderProgress.Declined ? "declined" : "did not answer")}");
                break;
        }
    }

    /// <summary>What is needed, and in which village.</summary>
    private LocalizedText NameOfNeed(IncidentView incident, string needId)
    {
        if (Array.Find(incident.Needs, x => x.Id == needId) is not { } need) return new(needId, needId);
        var what = What(need.Resource);
        return need.VillageId is { } id && district.Villages.TryGetValue(id, out var village)
            ? new($"{village.NameZh}的{what.Zh}", $"{village.NameZh}'s {what.En}")
            : what;
    }

    private LocalizedText What(string resource) =>
        district.District.Capabilities.FirstOrDefault(x => x.Id == resource) is { } capability ? new(capability.NameZh, capability.NameEn)
        : district.SupplyCategories.TryGetValue(resource, out var category) ? new(category.NameZh, category.NameEn)
        : resource == ShelterDecider.Place ? new("避难安置", "shelter")
        : new(resource, resource);

    private string Name(string resourceId) =>
        district.Teams.TryGetValue(resourceId, out var team) ? team.NameZh
        : district.Depots.TryGetValue(resourceId, out var depot) ? depot.NameZh
        : district.Shelters.TryGetValue(resourceId, out var shelter) ? shelter.NameZh
        : resourceId;

    private LocalizedText Area(string id) =>
        district.Townships.TryGetValue(id, out var township) ? new(township.NameZh, township.NameEn) : new(id, id);

    private static LocalizedText Reason(IncidentView view) => view.Reasons.Length > 0 ? view.Reasons[0] : new("", "");

    private static void Add(List<TimelineEntry> entries, DateTimeOffset at, TimelineKind kind, IncidentView incident, string zh, string en) =>
        entries.Add(new TimelineEntry(at, kind, new LocalizedText(zh, en), incident.IncidentId));

    private static string Zh(HazardGrade grade) => ExpectationGrammar.ColourZh(grade);

    private static string En(HazardGrade grade) => ExpectationGrammar.NameOf(grade);

    private static string Zh(IncidentStage stage) => stage switch
    {
        IncidentStage.Reported => "已接报",
        IncidentStage.Verified => "已核实",
        IncidentStage.Responding => "响应中",
        IncidentStage.Contained => "险情得到控制",
        IncidentStage.Recovering => "险情解除，队伍撤收、群众返回",
        IncidentStage.Closed => "事件关闭",
        _ => "",
    };

    private static string En(IncidentStage stage) => stage switch
    {
        IncidentStage.Reported => "reported",
        IncidentStage.Verified => "verified",
        IncidentStage.Responding => "responding",
        IncidentStage.Contained => "under control",
        IncidentStage.Recovering => "over; teams and people go home",
        IncidentStage.Closed => "incident closed",
        _ => "",
    };
}
