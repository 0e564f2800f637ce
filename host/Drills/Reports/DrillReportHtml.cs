using Haimen.Grains.Districts;
using Haimen.Grains.Drills;
using Haimen.Hazards;
using Haimen.Host.Seeding;

namespace Haimen.Host.Drills.Reports;

/// <summary>A report as one HTML file that needs nothing else: it opens from a disk, prints, and asks no server for anything.</summary>
internal static class DrillReportHtml
{
    /// <summary>The report as a page.</summary>
    /// <param name="report">The report.</param>
    /// <param name="district">The district it happened in.</param>
    public static string Write(DrillReport report, District district)
    {
        var names = new ReportNames(district, report);
        var cascades = new ReportCascades(report, names);
        var sections = new ReportSections(report, names, new LocalizedText(district.NameZh, district.NameEn));
        var map = new ReportMap(report, district, names);
        var charts = new ReportCharts(report, names);
        var page = Html.Of(
            $"""
            <!DOCTYPE html>
            <html lang="zh-CN" data-show="zh">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
            <title>{report.Title.Zh} · 演练报告</title>
            <style>{new Html(EmbeddedText.Read("drills/report.css"))}</style>
            </head>
            <body>
            <nav><a href="#expectations">{new LocalizedText("预期", "Expectations")}</a><a href="#map">{new LocalizedText("地图", "Map")}</a><a href="#charts">{new LocalizedText("过程", "Course")}</a><a href="#incidents">{new LocalizedText("事件", "Incidents")}</a><a href="#orders">{new LocalizedText("调度", "Orders")}</a><a href="#resources">{new LocalizedText("资源", "Resources")}</a><a href="#timeline">{new LocalizedText("大事记", "Timeline")}</a><button type="button" id="language">English</button></nav>
            <main>
            {sections.Head()}
            {sections.Tiles()}
            {Section("expectations", new("预期", "Expectations"), sections.Expectations())}
            {ReportMap.Symbols()}
            {Section("map", report.Ground.All(ground => ground.IsWater) ? new("地图:水在哪里,谁去了哪里", "Map: where the water stood, who went where") : new("地图:灾情在哪里,谁去了哪里", "Map: where the hazard was, who went where"), Html.Of($"{map.Legend()}<div class=\"maps\">{map.Close()}{map.Whole()}</div><p class=\"note\">{Caveat(district)}</p>"))}
            {Section("ground", new("地面实况", "On the ground"), new ReportGroundTables(report, names).All())}
            {Section("charts", new("过程", "Course"), Html.Of($"{charts.All()}<p class=\"note\">{new LocalizedText("虚竖线:情景注入。时间为北京时间。", "Dotted upright lines: injects. Times are local (UTC+8).")}</p>"))}
            {Section("incidents", new("事件", "Incidents"), sections.Incidents())}
            {Section("cascades", new("次生影响", "Effects between hazards"), cascades.Cascades())}
            {Section("directives", new("处置指令", "Directives"), cascades.Directives())}
            {Section("orders", new("调度命令", "Orders"), sections.Orders())}
            {Section("commands", new("参演人员指令", "People's commands"), sections.Commands())}
            {Section("shortfalls", new("缺口", "Shortfalls"), sections.Shortfalls())}
            {Section("aid", new("逐级支援", "Mutual aid"), sections.Aid())}
            {Section("resources", new("资源", "Resources"), sections.Resources())}
            {Section("timeline", new("大事记", "Timeline"), sections.Timeline())}
            {sections.Footer()}
            </main>
            <script>{new Html(EmbeddedText.Read("drills/report.js"))}</script>
            </body>
            </html>

            """);
        return page.Text;
    }

    private static LocalizedText Caveat(District district) => district.Synthetic
        ? new("乡镇边界为近似范围;人口、企业、设施数据含合成数据。", "Township outlines are approximate; people, enterprises and facilities include synthetic figures.")
        : new("", "");

    private static Html Section(string id, LocalizedText title, Html content) => Html.Of($"<section id=\"{id}\"><h2>{title}</h2>{content}</section>");
}
