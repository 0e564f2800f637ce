using Microsoft.Playwright;

namespace Haimen.Console.Tests;

/// <summary>One person before one browser window of the console. What the page complains of is kept.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private Desk(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Errors of scripts and what the console of the browser was told as an error.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<Desk> OpenAsync(ConsoleHost host, int width = 1366, int height = 768)
    {
        var context = await host.Browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, ReducedMotion = ReducedMotion.Reduce });
        context.SetDefaultTimeout(45_000);
        var desk = new Desk(context, await context.NewPageAsync());
        desk.Page.PageError += (_, error) => desk.Complaints.Add(error);
        desk.Page.Console += (_, message) =>
        {
            if (message.Type == "error") desk.Complaints.Add(message.Text);
        };
        await desk.Page.GotoAsync(host.Url);
        return desk;
    }

    /// <summary>Signs the first administrator in, and waits for the map.</summary>
    public async Task SignInAsync(string password)
    {
        await Page.FillAsync("input[name=user]", "admin");
        await Page.FillAsync("input[name=password]", password);
        await Page.ClickAsync("form button.main");
    }

    /// <summary>Signs in and waits until the feed is live.</summary>
    public async Task EnterAsync()
    {
        await SignInAsync(ConsoleHost.Password);
        await Page.Locator("[data-test=map]").WaitForAsync();
        await Assertions.Expect(Page.Locator("[data-test=connection]")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("live"));
    }

    public ILocator Test(string name) => Page.Locator($"[data-test={name}]");

    public ILocator Tab(string name) => Page.Locator("nav .tab", new PageLocatorOptions { HasTextString = name });

    /// <summary>Gives the reason that is asked for, and sends.</summary>
    public async Task GiveReasonAsync(string reason)
    {
        await Test("ask-reason").FillAsync(reason);
        await Test("ask-send").ClickAsync();
        await Assertions.Expect(Test("ask-reason")).ToHaveCountAsync(0);
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
