using Haimen.Grains.Drills;
using Haimen.Grains.Resources;
using Haimen.Hazards;
using Haimen.Hazards.Assessment;

namespace Haimen.Host.Drills.Reports;

/// <summary>The parts of a report that are words and tables.</summary>
internal sealed class ReportSections(DrillReport report, ReportNames names, LocalizedText districtName)
{
    /// <summary>The head: what it was, how it went, the figures that matter.</summary>
    public Html Head()
    {
        var met = report.Expectations.Count(expectation => expectation.Met);
        var all = report.Expectations.Length;
        var passed = met == all;
        var verdict = all == 0
            ? new LocalizedText("未设预期", "No expectation was set")
            : passed ? new LocalizedText($"全部 {all} 项预期达成", $"All {all} expectations met") : new LocalizedText($"{all} 项预期中 {all - met} 项未达成", $"{all - met} of {all} expectations not met");
        return Html.Of(
            $"""
            <header class="head">
            <p class="drill">{new LocalizedText("演练 · 非真实事件", "DRILL · not a real event")}</p>
            <h1>{report.Title}</h1>
            <p class="sub">{districtName} · {ReportClock.Full(report.StartedAt)} – {ReportClock.Full(report.StartedAt.AddSeconds(report.SimulatedSeconds))} (UTC+8)</p>
            <p class="story">{report.Story}</p>
            <p class="verdict {(passed ? "met" : "unmet")}"><b aria-hidden="true">{(passed ? "✓" : "✕")}</b> {verdict}</p>
            </header>
            """);
    }

    /// <summary>The figures that matter, as tiles.</summary>
    public Html Tiles()
    {
        Html[] tiles =
        [
            Tile($"{report.Incidents.Length}", new("事件", "incidents"), new($"最高{ReportWords.Of(Worst()).Zh}", $"worst: {ReportWords.Of(Worst()).En}")),
            Tile($"{report.Orders.Length}", new("命令", "orders"), new($"队伍 {Count(NeedKind.Team)} · 物资 {Count(NeedKind.Supply)} · 转移 {Count(NeedKind.Evacuation)}", $"teams {Count(NeedKind.Team)} · supplies {Count(NeedKind.Supply)} · evacuation {Count(NeedKind.Evacuation)}")),
            Tile($"{report.Sheltered:N0}", new("人进入避难场所", "people sheltered"), new($"转移 {report.Evacuated:N0} 人", $"{report.Evacuated:N0} told to leave and set out")),
            Tile(Text(report.Response.ArrivalMeanMinutes), new("分钟平均到达", "min mean arrival"), new($"九成 ≤ {Text(report.Response.ArrivalP90Minutes)} 分", $"90 % within {Text(report.Response.ArrivalP90Minutes)} min")),
            .. report.Ground.Select(ReportGroundTables.Tile).Select(tile => Tile(tile.Figure, tile.What, tile.More)),
            Tile($"{report.Shortfalls.Length}", new("缺口", "shortfalls"), new($"{report.Shortfalls.Count(shortfall => shortfall.MetAt is not null)} 项后来补足", $"{report.Shortfalls.Count(shortfall => shortfall.MetAt is not null)} met later")),
        ];
        return Html.Of($"<ul class=\"tiles\">{Html.Join(tiles)}</ul>");
    }

    /// <summary>What was expected and what came of it.</summary>
    public Html Expectations()
    {
        var rows = report.Expectations.Select(expectation => Html.Of(
            $"<li class=\"{(expectation.Met ? "met" : "unmet")}\"><b>{(expectation.Met ? new LocalizedText("✓ 达成", "✓ met") : new LocalizedText("✕ 未达成", "✕ not met"))}</b> <span>{new LocalizedText(expectation.Text, expectation.TextEn)}</span> <code>{expectation.Check}</code> <span class=\"actual\">{new LocalizedText("实际", "found")}: {expectation.Actual}</span></li>"));
        return Html.Of($"<ul class=\"expectations\">{Html.Join(rows)}</ul>");
    }

    /// <summary>Each incident's story.</summary>
    public Html Incidents() => Html.Join(report.Incidents.OrderByDescending(incident => incident.Level).ThenBy(incident => incident.OpenedAt).Select(incident =>
    {
        var orders = report.Orders.Where(order => order.Incident == incident.Id).ToArray();
        var reasons = incident.Reasons.Select(reason => Html.Of($"<li>{reason}</li>"));
        var facts = incident.Facts.Select(fact => Html.Of($"<li>{fact}</li>"));
        var story = report.Timeline.Where(entry => entry.Incident == incident.Id).Select(Entry);
        return Html.Of(
            $"""
            <article class="incident"><h3><span class="level {ExpectationGrammar.NameOf(incident.Level)}">{ReportWords.Of(incident.Level)}</span> {names[incident.Area]} · {names[incident.Kind]}</h3>
            <p class="meta">{ReportClock.Local(incident.OpenedAt)} → {ReportClock.Local(incident.ClosedAt)} · {ReportWords.Of(incident.Stage)} · {incident.Events} {new LocalizedText("条日志", "events")} · {new LocalizedText("队伍", "teams")} {orders.Count(order => order.Kind == NeedKind.Team)} · {new LocalizedText("物资", "supplies")} {orders.Count(order => order.Kind == NeedKind.Supply)} · {new LocalizedText("转移", "evacuation")} {orders.Count(order => order.Kind == NeedKind.Evacuation)}</p>
            <ul class="reasons">{Html.Join(reasons)}</ul>
            {(incident.Facts.Length > 0 ? Html.Of($"<ul class=\"facts\">{Html.Join(facts)}</ul>") : Html.Empty)}
            <details><summary>{new LocalizedText("经过", "Its course")}</summary><ol class="timeline">{Html.Join(story)}</ol></details>
            <p class="hash"><code>{incident.Id}</code> <code>{incident.LogHash}</code></p></article>
            """);
    }));

    /// <summary>What happened, in order.</summary>
    public Html Timeline()
    {
        var kinds = report.Timeline.Select(entry => entry.Kind).Distinct().Order().Select(kind => Html.Of(
            $"<label><input type=\"checkbox\" checked data-kind=\"{kind.ToString().ToLowerInvariant()}\"> {ReportWords.Of(kind).Sign} {ReportWords.Of(kind).Name}</label>"));
        return Html.Of($"<p class=\"filters\">{Html.Join(kinds)}</p><ol class=\"timeline long\">{Html.Join(report.Timeline.Select(Entry))}</ol>");
    }

    /// <summary>Every order.</summary>
    public Html Orders()
    {
        var rows = report.Orders.Select(order =>
        {
            var minutes = (order.ArrivedAt - order.OrderedAt)?.TotalMinutes;
            var failed = order.Status is OrderProgress.Declined or OrderProgress.TimedOut;
            var why = order.Explanation;
            var others = why.Alternatives.Select(other => Html.Of($"<li>{names[other.ResourceId]} · {other.Cost:0.#} · {other.Why}</li>"));
            var who = names[order.ResourceId];
            var named = Html.Of($"<details><summary>{who}</summary><p>{order.Rule}</p><p>{why.Why}</p><p>{new LocalizedText("代价", "Cost")} {why.Terms.Cost:0.#}</p><ul>{Html.Join(others)}</ul></details>");
            return Html.Of(
                $"""
                <tr class="{(failed ? "failed" : "")}"><td>{ReportClock.Local(order.OrderedAt)}</td><td><span class="kind {order.Kind.ToString().ToLowerInvariant()}">{ReportWords.Of(order.Kind)}</span></td><td>{named}</td><td>{names[order.Resource]}</td><td class="n">{order.Quantity}</td><td>{names[order.Village ?? AreaOf(order.Incident)]}</td><td class="n">{order.TravelMinutes:0}</td><td class="n">{(minutes is { } took ? Html.Of($"{took:0}") : new Html("—"))}</td><td>{ReportClock.Local(order.ReleasedAt)}</td><td>{(failed ? "✕ " : "")}{ReportWords.Of(order.Status)}</td></tr>
                """);
        });
        return Table(
            rows, new("下令", "Ordered"), new("类别", "Kind"), new("谁", "Who"), new("能力/物资", "What"), new("数量", "Qty", true), new("目的地", "For"), new("预计分钟", "Expected min", true), new("实际分钟", "Taken min", true), new("释放", "Released"), new("状态", "Status"));
    }

    /// <summary>What people did while it ran, and what follows from that for the report.</summary>
    public Html Commands()
    {
        if (report.Commands.Length == 0)
        {
            return Nothing(report.Repeatable
                ? new("演练中没有人下达指令:同一脚本和种子会得到同样的过程。", "Nobody acted in it: the same scenario and seed give the same course again.")
                : new("演练中没有人下达指令,但有临时注入:同一种子的演练不再相同,日志哈希不可比较。", "Nobody acted in it, but something was injected by hand: another with this seed is not the same, and log hashes do not compare."));
        }

        var people = report.Commands.Select(command => command.By).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var note = new LocalizedText(
            $"{people.Length} 人下达了 {report.Commands.Length} 条指令({string.Join("、", people)})。同一种子的演练不再相同,日志哈希不可比较;预期照常评判。",
            $"{report.Commands.Length} commands by {string.Join(", ", people)}. Another drill with this seed is not the same, and log hashes do not compare; expectations are judged all the same.");
        var rows = report.Commands.Select(command => Html.Of(
            $"<tr><td>{ReportClock.Local(command.At)}</td><td>{command.By}</td><td>{CommandText.NameOf(command.Operation)}</td><td>{command.Incident ?? ""}</td><td>{command.Subject}</td><td>{command.Value}</td><td>{command.Reason}</td></tr>"));
        return Html.Of($"<p class=\"note\">{note}</p>{Table(rows, new("演练时间", "Drill time"), new("谁", "Who"), new("做了什么", "Did what"), new("事件", "Incident"), new("对象", "About"), new("内容", "What for"), new("理由", "Why"))}");
    }

    /// <summary>What could not be met.</summary>
    public Html Shortfalls() => report.Shortfalls.Length == 0
        ? Nothing(new("没有缺口:提出的需求全部得到满足。", "None: everything that was needed was sent."))
        : Table(
            report.Shortfalls.Select(shortfall => Html.Of($"<tr><td>{ReportClock.Local(shortfall.At)}</td><td>{ReportWords.Of(shortfall.Kind)}</td><td>{names[shortfall.Resource]}</td><td class=\"n\">{shortfall.Quantity}</td><td>{names[AreaOf(shortfall.Incident)]}</td><td>{ReportClock.Local(shortfall.MetAt)}</td></tr>")),
            new("提出", "Stated"), new("类别", "Kind"), new("缺什么", "What"), new("最多缺", "At most", true), new("哪里", "Where"), new("补足", "Met"));

    /// <summary>How what was short climbed, and what each level gave.</summary>
    public Html Aid()
    {
        if (report.Aid.Length == 0) return Nothing(new("没有向上级或邻区求援。", "Nothing had to be asked of others."));
        var rows = report.Aid.Select(aid =>
        {
            var answers = aid.Answers.Select(answer => Html.Of(
                $"<li>{names[answer.Partner]}{Times(answer.AnsweredAt)} · {ReportWords.Of(answer.Progress)} · {answer.Granted} / {answer.Offered}{(answer.Offered > 0 ? new LocalizedText($" · 到达 {ReportClock.Local(answer.ArrivedAt)} · 归建 {ReportClock.Local(answer.EndedAt)}", $" · arrived {ReportClock.Local(answer.ArrivedAt)} · home {ReportClock.Local(answer.EndedAt)}") : new LocalizedText($" · {answer.Reason}", $" · {answer.Reason}"))}</li>"));
            var silent = aid.Partners.Except(aid.Answers.Select(answer => answer.Partner), StringComparer.Ordinal).Select(partner => Html.Of(
                $"<li>{names[partner]} · {new LocalizedText("未答复", "no answer")}</li>"));
            var who = aid.IsRequest
                ? Html.Of($"<ul>{Html.Join(answers.Concat(silent))}</ul>")
                : Html.Of($"{new LocalizedText("调度方案", "Plan")} <code>{aid.PlanId}</code>");
            return Html.Of(
                $"<tr><td>{ReportClock.Local(aid.AskedAt)}</td><td>{names[AreaOf(aid.Incident)]}</td><td>{names[aid.Resource]}</td><td>{ReportWords.Of(aid.Tier)}</td><td class=\"n\">{aid.Quantity}</td><td class=\"n\">{aid.Granted}</td><td>{who}</td></tr>");
        });
        return Table(rows, new("时间", "Asked"), new("哪里", "Where"), new("缺什么", "What"), new("层级", "Level"), new("请求", "Asked for", true), new("给予", "Given", true), new("答复", "Answers"));

        static string Times(DateTimeOffset at) => $" {ReportClock.Local(at)}";
    }

    /// <summary>Shelters, stock and tasks.</summary>
    public Html Resources()
    {
        var shelters = report.Shelters.Select(shelter => Html.Of(
            $"<tr><td>{shelter.Name}</td><td class=\"n\">{shelter.Peak:N0} / {shelter.Places:N0}</td><td class=\"fill\"><span style=\"width:{(shelter.Places > 0 ? Math.Min(100, 100.0 * shelter.Peak / shelter.Places) : 0):0.#}%\"></span></td><td>{ReportClock.Local(shelter.OpenedAt)} – {ReportClock.Local(shelter.ClosedAt)}</td></tr>"));
        var stock = report.Stock.Select(line => Html.Of($"<tr><td>{names[line.Depot]}</td><td>{names[line.Category]}</td><td class=\"n\">{line.Issued:N0}</td><td class=\"n\">{line.Returned:N0}</td><td class=\"n\">{line.Consumed:N0}</td></tr>"));
        var tasks = report.Tasks.Select(task => Html.Of($"<tr class=\"{(task.Late ? "failed" : "")}\"><td>{names[AreaOf(task.Incident)]}</td><td>{task.Name}</td><td>{task.Owner}</td><td>{ReportClock.Local(task.DueAt)}</td><td>{ReportClock.Local(task.DoneAt)}</td><td>{(task.Late ? new LocalizedText("✕ 逾期", "✕ late") : task.DoneAt is null ? new LocalizedText("未完成", "open") : new LocalizedText("✓ 按时", "✓ in time"))}</td></tr>"));
        return Html.Join(
        [
            report.Shelters.Length == 0 ? Html.Empty : Html.Of($"<h3>{new LocalizedText("避难场所", "Shelters")}</h3>{Table(shelters, new("场所", "Shelter"), new("高峰 / 容量", "Peak / places", true), new("", ""), new("启用", "In use"))}"),
            report.Stock.Length == 0 ? Html.Empty : Html.Of($"<h3>{new LocalizedText("物资", "Stock")}</h3>{Table(stock, new("库", "Store"), new("物资", "Category"), new("出库", "Issued", true), new("归还", "Returned", true), new("消耗", "Consumed", true))}"),
            report.Tasks.Length == 0 ? Html.Empty : Html.Of($"<h3>{new LocalizedText("预案任务", "Tasks of the plan")}</h3>{Table(tasks, new("事件", "Incident"), new("任务", "Task"), new("责任人", "Owner"), new("时限", "Due"), new("完成", "Done"), new("", ""))}"),
        ]);
    }

    /// <summary>How it was run, so that it can be run again.</summary>
    public Html Footer()
    {
        var quality = report.SensorQuality;
        return Html.Of(
            $"""
            <footer><dl>
            <dt>{new LocalizedText("情景 / 随机种子", "Scenario / seed")}</dt><dd><code>{report.Scenario}</code> / <code>{report.Seed}</code></dd>
            <dt>{new LocalizedText("域", "Realm")}</dt><dd><code>{report.Realm}</code></dd>
            <dt>{new LocalizedText("模拟时间 / 实际用时", "Simulated / wall time")}</dt><dd>{report.SimulatedSeconds / 3600:0.##} h / {report.WallSeconds:0.##} s (×{report.Speedup:N0})</dd>
            <dt>{new LocalizedText("读数", "Readings")}</dt><dd>{report.Readings:N0} · {new LocalizedText("合格", "good")} {quality.Good:N0} · {new LocalizedText("超量程", "out of range")} {quality.OutOfRange:N0} · {new LocalizedText("变化过快", "too fast")} {quality.TooFast:N0} · {new LocalizedText("迟到或重复", "late or repeated")} {quality.LateOrRepeated:N0} · {new LocalizedText("离线", "went offline")} {quality.WentOffline:N0}</dd>
            <dt>{new LocalizedText("结束时", "At the end")}</dt><dd>{new LocalizedText("未关闭事件", "open incidents")} {report.FinalState.OpenIncidents.Length} · {new LocalizedText("仍被占用的资源", "owned resources")} {report.FinalState.OwnedResources.Length} · {new LocalizedText("仍在避难场所", "still sheltered")} {report.FinalState.StillSheltered:N0}</dd>
            <dt>{new LocalizedText("日志哈希", "Log hash")}</dt><dd><code>{report.LogHash}</code>{(report.Repeatable ? Html.Empty : Html.Of($" {new LocalizedText("有人参演或临时注入,不可与其他演练比较", "people acted in it or injected: not to be compared with another drill")}"))}</dd>
            </dl></footer>
            """);
    }

    private static Html Entry(TimelineEntry entry)
    {
        var (sign, name) = ReportWords.Of(entry.Kind);
        return Html.Of($"<li data-kind=\"{entry.Kind.ToString().ToLowerInvariant()}\"><time>{ReportClock.Local(entry.At)}</time><b>{sign} {name}</b><span>{entry.Text}</span></li>");
    }

    private static Html Tile(string figure, LocalizedText what, LocalizedText more) => Html.Of($"<li><b>{figure}</b> <span>{what}</span><small>{more}</small></li>");

    private static Html Nothing(LocalizedText text) => Html.Of($"<p class=\"nothing\">{text}</p>");

    private static Html Table(IEnumerable<Html> rows, params ReadOnlySpan<Column> columns)
    {
        var head = new List<Html>();
        foreach (var column in columns) head.Add(Html.Of($"<th{new Html(column.IsNumber ? " class=\"n\"" : "")}>{new LocalizedText(column.Zh, column.En)}</th>"));
        return Html.Of($"<div class=\"wide\"><table><thead><tr>{Html.Join(head)}</tr></thead><tbody>{Html.Join(rows)}</tbody></table></div>");
    }

    private static string Text(double? minutes) => minutes is { } value ? FormattableString.Invariant($"{value:0.#}") : "—";

    private int Count(NeedKind kind) => report.Orders.Count(order => order.Kind == kind);

    private HazardGrade Worst() => report.Incidents.Length == 0 ? HazardGrade.Normal : report.Incidents.Max(incident => incident.Level);

    private string AreaOf(string incidentId) => Array.Find(report.Incidents, incident => incident.Id == incidentId)?.Area ?? incidentId;

    private sealed record Column(string Zh, string En, bool IsNumber = false);
}
