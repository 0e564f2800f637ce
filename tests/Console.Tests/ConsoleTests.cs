using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Haimen.Console.Tests;

/// <summary>The console in a real browser, against a real host whose drill runs.</summary>
public sealed class ConsoleTests(ConsoleHost host)
{
    private static readonly string[] Tabs = ["一张图", "事件", "预警", "资源", "演练"];

    [Fact]
    public async Task Who_gives_a_wrong_password_is_told_so_and_sees_nothing()
    {
        await using var desk = await Desk.OpenAsync(host);
        await desk.SignInAsync("a wrong password");
        await Expect(desk.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Expect(desk.Test("map")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_signs_in_sees_the_drill_that_runs_marked_as_one_and_its_first_incident()
    {
        await using var desk = await Desk.OpenAsync(host);
        await desk.EnterAsync();
        await Expect(desk.Test("drill-badge")).ToHaveTextAsync(new Regex("演\\s*练"));
        await Expect(desk.Page).ToHaveTitleAsync(new Regex("演"));
        await Expect(desk.Test("incident-card").First).ToContainTextAsync("防汛");
        await Expect(desk.Page.Locator(".slider")).ToContainTextAsync(new Regex("范围内 \\d+ 人"));
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task An_order_is_explained_and_refused_with_a_reason_and_the_timeline_names_who_did_it()
    {
        await using var desk = await Desk.OpenAsync(host);
        await desk.EnterAsync();
        await desk.Test("incident-card").First.ClickAsync();
        await desk.Test("explain").First.ClickAsync();
        await Expect(desk.Test("explanation")).Not.ToBeEmptyAsync();
        await desk.Test("refuse").First.ClickAsync();
        await desk.GiveReasonAsync("桥面已断，改走别处");
        await Expect(desk.Test("entry").Filter(new LocatorFilterOptions { HasTextString = "桥面已断，改走别处" }).First).ToContainTextAsync("admin");
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_fact_is_added_and_stands_in_the_log()
    {
        await using var desk = await Desk.OpenAsync(host);
        await desk.EnterAsync();
        await desk.Test("incident-card").First.ClickAsync();
        await desk.Test("add-fact").ClickAsync();
        await desk.GiveReasonAsync("三厂大桥桥下水深过膝");
        await Expect(desk.Test("entry").Filter(new LocatorFilterOptions { HasTextString = "三厂大桥桥下水深过膝" }).First).ToBeVisibleAsync();
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task A_warning_is_drafted_and_issued_in_the_live_realm()
    {
        await using var desk = await Desk.OpenAsync(host);
        await desk.EnterAsync();
        await desk.Test("realm").SelectOptionAsync("live");
        await Expect(desk.Test("drill-badge")).ToHaveCountAsync(0);
        await desk.Tab("预警").ClickAsync();
        await desk.Test("draft").ClickAsync();
        await desk.Page.SelectOptionAsync("select[name=townships]", "changle");
        foreach (var (field, words) in new[] { ("headline", "暴雨黄色预警"), ("headline-en", "Rainstorm, yellow"), ("reason", "雷达回波") })
            await desk.Page.FillAsync($"[data-test=draft-form] input[name={field}]", words);
        await desk.Page.FillAsync("textarea[name=instruction]", "不要涉水。");
        await desk.Page.FillAsync("textarea[name=instruction-en]", "Keep out of the water.");
        await desk.Test("draft-send").ClickAsync();
        await Expect(desk.Test("warning-stage")).ToHaveTextAsync("待批准");
        await desk.Test("issue").ClickAsync();
        await desk.GiveReasonAsync("会商决定");
        await Expect(desk.Test("warning-stage")).ToHaveTextAsync("已发布");
        Assert.Empty(desk.Complaints);
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Every_view_speaks_both_languages_and_has_no_serious_fault_of_accessibility(string theme)
    {
        await using var desk = await Desk.OpenAsync(host);
        await desk.Page.EvaluateAsync("x => localStorage.setItem('haimen.theme', x)", theme);
        await desk.Page.ReloadAsync();
        await AssertAccessibleAsync(desk, "sign in");
        await desk.EnterAsync();
        await desk.Test("incident-card").First.WaitForAsync();
        foreach (var tab in Tabs)
        {
            await desk.Tab(tab).ClickAsync();
            if (tab == "事件") await desk.Test("incident-item").First.ClickAsync();
            await AssertAccessibleAsync(desk, tab);
            Assert.DoesNotMatch(@"\b(incident|warning|resource|drillView|layer|grade|stage|progress|entry)\.[A-Za-z]", await desk.Page.InnerTextAsync("body"));
        }

        await desk.Test("language").ClickAsync();
        await Expect(desk.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(desk.Tab("Incidents")).ToBeVisibleAsync();
        await Expect(desk.Page.Locator("header")).Not.ToContainTextAsync("一张图");
        Assert.Empty(desk.Complaints);
    }

    private static async Task AssertAccessibleAsync(Desk desk, string where)
    {
        var faults = (await desk.Page.RunAxe()).Violations.Where(x => x.Impact is "serious" or "critical");
        Assert.True(!faults.Any(), $"{where}: {string.Join("; ", faults.Select(x => $"{x.Id} at {string.Join(", ", x.Nodes.Take(3).Select(n => n.Html))}"))}");
    }
}
