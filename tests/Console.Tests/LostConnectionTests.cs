using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Haimen.Console.Tests;

/// <summary>A host that dies while somebody looks.</summary>
public sealed class LostConnectionTests(ConsoleHost host)
{
    [Fact]
    public async Task A_lost_host_shows_at_once_the_picture_stays_and_it_goes_on_without_a_reload()
    {
        await using var desk = await Desk.OpenAsync(host);
        await desk.EnterAsync();
        await desk.Test("realm").SelectOptionAsync("live");
        await Expect(desk.Test("connection")).ToHaveClassAsync(new Regex("live"));
        await desk.Tab("资源").ClickAsync();
        await Expect(desk.Page.Locator("table tbody tr").First).ToBeVisibleAsync();
        await desk.Page.EvaluateAsync("() => { window.neverReloaded = true }");

        await host.KillAsync();
        await Expect(desk.Test("lost")).ToContainTextAsync("画面停在");
        await Expect(desk.Page.Locator("table tbody tr").First).ToBeVisibleAsync();

        await host.StartAsync();
        await Expect(desk.Test("lost")).ToHaveCountAsync(0);
        await Expect(desk.Test("connection")).ToHaveClassAsync(new Regex("live"));
        await Expect(desk.Page.Locator("table tbody tr").First).ToBeVisibleAsync();
        Assert.True(await desk.Page.EvaluateAsync<bool>("() => window.neverReloaded === true"));
    }
}
