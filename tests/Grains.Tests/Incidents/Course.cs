using System.Text.Json;
using Haimen.Grains.Dispatch;
using Haimen.Grains.Incidents;
using Haimen.Grains.Incidents.Deciding;
using Haimen.Grains.Incidents.Log;
using Haimen.Grains.Incidents.State;
using Haimen.Grains.Resources;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;
using Haimen.Hazards.Plans;

namespace Haimen.Grains.Tests.Incidents;

/// <summary>An incident's course without any grain: inputs in, log lines and state out.</summary>
internal sealed class Course
{
    public static readonly DateTimeOffset Start = new(2026, 6, 20, 0, 0, 0, TimeSpan.Zero);
    public static readonly GeoPoint Here = new(121.17, 31.89);

    private int _commands;

    public DateTimeOffset Now { get; private set; } = Start;

    public IncidentState State { get; private set; } = IncidentState.Empty;

    public IncidentOptions Options { get; init; } = new();

    public AidPartners Partners { get; init; } = new() { Neighbours = ["tongzhou", "qidong"], City = "nantong" };

    public List<string> Lines { get; } = [];

    public List<Escalation> Escalations { get; } = [];

    public Decision Last { get; private set; } = null!;

    public IncidentContext Context => new(Now, Options, Policy, Plan, WhyUnfit) { Partners = Partners };

    /// <summary>All orders go by themselves, unless a test says otherwise.</summary>
    public DispatchPolicyOptions Policy { get; init; } = new() { Evacuation = new LevelModes() };

    public OpenNeeds OpenNeeds() => State.OpenNeeds(Context);

    public Course After(TimeSpan time)
    {
        Now += time;
        return this;
    }

    public Course Take(IncidentInput input)
    {
        Last = IncidentDecider.Decide(State, input, Context);
        Escalations.AddRange(Last.Escalations);
        var stamp = new EntryStamp(Now, input.By, input.CommandId, "flood", "1.0.0");
        foreach (var entry in IncidentLog.Seal(State.Version, State.Hash, Last.Events, stamp))
        {
            Lines.Add(entry.Line);
            State = IncidentReducer.Apply(State, entry.Entry);
        }

        return this;
    }

    public Course Assess(HazardGrade level, params Need[] needs) => Take(new Assessed("i-1", Update(level, needs)));

    public Course AssessContained(HazardGrade level, params Need[] needs) => Take(new Assessed("i-1", Update(level, needs) with { Contained = true }));

    public Course AssessQuiet() => Take(new Assessed("i-1", Update(HazardGrade.Normal) with { Contained = true, Quiet = true }));

    public Course Report(string text = "路面积水") => Take(new Reported("i-1", Reported(text)));

    public Course Command(IncidentCommandKind kind, string subject = "", HazardGrade level = HazardGrade.Normal, string resource = "") => Take(new Commanded(new IncidentCommand
    {
        CommandId = NextCommand(),
        Kind = kind,
        By = "officer",
        Reason = "so decided",
        Subject = subject,
        Level = level,
        Resource = resource,
    }));

    public Course Place(params ProposedOrder[] orders) => Take(new Planned(Plan(orders)));

    /// <summary>The resources take every order and release that is outstanding.</summary>
    public Course Tell(bool releasedAreHome = false)
    {
        List<Answer> answers =
        [
            .. IncidentOutbox.Orders(State).Select(o => new OrderAnswer(o.Order.OrderId, CommandOutcome.Done)),
            .. IncidentOutbox.Releases(State).Select(o => new ReleaseAnswer(o.Order.OrderId, !releasedAreHome)),
            .. IncidentOutbox.Reports(State).Select(t => new TaskAnswer(t.Task.Id, "sent")),
            .. IncidentOutbox.AidRequests(State).Select(r => new PartnerTold(r.Request.RequestId, r.ToTell!)),
            .. IncidentOutbox.AidAnswers(State).Select(a => new PartnerTold(a.Answer.AnswerId, a.ToTell!)),
        ];
        return answers.Count == 0 ? this : Take(new Told(answers));
    }

    public Course Notice(string orderId, OrderProgress progress, string reason = "") => Take(new Notified(orderId, progress, reason, "resource"));

    /// <summary>A plan finds nothing for a need.</summary>
    public Course FallShort(string needId, int quantity) => Take(new Planned(Plan([], new Shortfall(needId, quantity))));

    public Course Answer(string requestId, string partner, int quantity, double etaMinutes = 60) => Take(new Commanded(new IncidentCommand
    {
        CommandId = NextCommand(),
        Kind = IncidentCommandKind.AnswerAid,
        By = partner,
        Reason = quantity > 0 ? "on the way" : "busy ourselves",
        Subject = requestId,
        Aid = new AidReply { Partner = partner, Quantity = quantity, EtaMinutes = etaMinutes, PumpCapacityM3H = 1500 },
    }));

    public Course Clock(string clock, string subject = "") => Take(new Due(clock, subject));

    public OrderState Order(string id) => State.FindOrder(id) ?? throw new InvalidOperationException($"no order {id}");

    public string[] Kinds => [.. Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("data").GetProperty("kind").GetString()!)];

    public string NextCommand() => $"c-{++_commands}";

    public IncidentUpdate Update(HazardGrade level, params Need[] needs) => new()
    {
        CommandId = NextCommand(),
        Domain = "flood",
        DomainVersion = "1.0.0",
        Kind = "waterlogging",
        AreaId = "320614103",
        Level = level,
        Reasons = [new LocalizedText("积水深度超过阈值", "water is deep")],
        Footprint = [],
        Needs = needs,
        Contained = false,
        Quiet = false,
    };

    public IncidentReport Reported(string text) => new()
    {
        CommandId = NextCommand(),
        Domain = "flood",
        Kind = "waterlogging",
        AreaId = "320614103",
        Source = "110",
        Text = text,
        Place = Here,
    };

    public static Need Need(string id, int quantity, NeedKind kind = NeedKind.Team, string resource = "drainage") => new()
    {
        Id = id,
        Kind = kind,
        Resource = resource,
        Quantity = quantity,
        Place = Here,
        Weight = 1,
        WithinMinutes = 60,
        Rule = new LocalizedText("规则", "rule"),
    };

    public static ProposedOrder Proposed(string id, string needId, string resourceId, int quantity = 1, NeedKind kind = NeedKind.Team, double minutes = 20) => new()
    {
        OrderId = id,
        NeedId = needId,
        Kind = kind,
        Resource = "drainage",
        ResourceId = resourceId,
        Quantity = quantity,
        Token = 1,
        TravelMinutes = minutes,
        Explanation = new OrderExplanation
        {
            Terms = new CostTerms { Units = quantity, Weight = 1, Minutes = minutes, LateMinutes = 0, LatenessFactor = 4, SurchargeMinutes = 0, SwitchCost = 0, Cost = quantity * minutes },
            Decided = DecidingConstraint.OnlyOne,
            Why = new LocalizedText("唯一能去的", "the only one that can go"),
            Alternatives = [],
            Plan = new PlanBound("test", quantity * minutes, quantity * minutes),
        },
    };

    public static PlanOutcome Plan(ProposedOrder[] orders, params Shortfall[] shortfalls) => new()
    {
        PlanId = "p-1",
        Orders = orders,
        Shortfalls = shortfalls,
        Bound = new PlanBound("test", 10, 10),
    };

    /// <summary>The district has resources t…, d… and s…; those whose id ends in x can do nothing.</summary>
    private static string? WhyUnfit(string resourceId, Need? need) =>
        resourceId is not ['t' or 'd' or 's' or 'r', ..] ? $"resource '{resourceId}' is not a team, depot or shelter of the district"
        : need is not null && resourceId.EndsWith('x') ? $"team {resourceId} cannot serve need '{need.Id}': it has no capability {need.Resource}"
        : null;

    private static ResponsePlan? Plan(string kind, HazardGrade level) => new()
    {
        Id = $"{kind}-{level}",
        Name = new LocalizedText("预案", "plan"),
        Source = "test",
        LeadDepartment = "water",
        SupportDepartments = [],
        Tasks =
        [
            new PlanTask("close-roads", new LocalizedText("封路", "Close roads"), "traffic police", TimeSpan.FromMinutes(30)),
            new PlanTask("dispatch-pumps", new LocalizedText("调泵", "Send pumps"), "system", TimeSpan.FromMinutes(15)),
        ],
    };

    public static string Json(IncidentState state) => JsonSerializer.Serialize(state, IncidentJson.Default.IncidentState);
}
