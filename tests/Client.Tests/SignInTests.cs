using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Grpc.Core;
using Haimen.Client.V1;
using Haimen.Host.Identity.Tokens;

namespace Haimen.Client.Tests;

/// <summary>Signing in, as people and as an attacker do.</summary>
public sealed class SignInTests(ServingCentre centre)
{
    private const string Good = "a heron over the lock";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_person_changes_the_one_time_secret_and_then_signs_in()
    {
        var secret = await AddAsync("newcomer", new Grant { Role = Role.Viewer });
        var early = await Assert.ThrowsAsync<RpcException>(() => SignInAsync("newcomer", secret));
        Assert.Equal(StatusCode.FailedPrecondition, early.StatusCode);
        await ChangeAsync("newcomer", secret, Good);
        var session = await SignInAsync("newcomer", Good);
        Assert.Equal([Role.Viewer], session.Roles);
        Assert.Contains("IncidentService.List", session.LiveOperations);
        Assert.DoesNotContain("IncidentService.Verify", session.LiveOperations);
        using var client = centre.NewClient(session.AccessToken);
        Assert.Equal("newcomer", (await client.Identity.WhoAmIAsync(new WhoAmIRequest(), cancellationToken: Cancellation)).User);
        // The secret is used up.
        Assert.Equal(StatusCode.Unauthenticated, (await Assert.ThrowsAsync<RpcException>(() => SignInAsync("newcomer", secret))).StatusCode);
    }

    [Fact]
    public async Task A_session_ends_when_its_person_signs_out()
    {
        var session = await PersonAsync("leaver", new Grant { Role = Role.Viewer });
        using var client = centre.NewClient(session.AccessToken);
        await client.Identity.SignOutAsync(new SignOutRequest(), cancellationToken: Cancellation);
        Assert.Equal(StatusCode.Unauthenticated, (await Assert.ThrowsAsync<RpcException>(() => client.Identity.WhoAmIAsync(new WhoAmIRequest(), cancellationToken: Cancellation).ResponseAsync)).StatusCode);
    }

    [Fact]
    public async Task Someone_who_is_shut_out_is_answered_no_longer()
    {
        var session = await PersonAsync("suspect", new Grant { Role = Role.Viewer });
        await centre.Client.Identity.SetDisabledAsync(new SetDisabledRequest { Name = "suspect", CommandId = "d", Reason = "a test", Disabled = true }, cancellationToken: Cancellation);
        using var client = centre.NewClient(session.AccessToken);
        Assert.Equal(StatusCode.Unauthenticated, (await Assert.ThrowsAsync<RpcException>(() => client.Identity.WhoAmIAsync(new WhoAmIRequest(), cancellationToken: Cancellation).ResponseAsync)).StatusCode);
        Assert.Equal(StatusCode.Unauthenticated, (await Assert.ThrowsAsync<RpcException>(() => SignInAsync("suspect", Good))).StatusCode);
    }

    [Fact]
    public async Task Guessing_locks_an_account_and_a_guesser_is_not_told()
    {
        await PersonAsync("target", new Grant { Role = Role.Viewer });
        var words = new HashSet<string>();
        for (var i = 0; i < 5; i++) words.Add((await Assert.ThrowsAsync<RpcException>(() => SignInAsync("target", $"wrong {i}"))).Status.Detail);
        // Now even the right one is refused, with the same words as a wrong one and a name that is not known.
        words.Add((await Assert.ThrowsAsync<RpcException>(() => SignInAsync("target", Good))).Status.Detail);
        words.Add((await Assert.ThrowsAsync<RpcException>(() => SignInAsync("nobody-of-that-name", Good))).Status.Detail);
        Assert.Single(words);
        Assert.NotNull((await centre.Client.Identity.GetAccountAsync(new GetAccountRequest { Name = "target" }, cancellationToken: Cancellation)).LockedUntil);
        await centre.Client.Identity.UnlockAsync(new UnlockRequest { Name = "target", CommandId = "u", Reason = "a test" }, cancellationToken: Cancellation);
        Assert.Equal("target", (await SignInAsync("target", Good)).User);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("my name is weak-one ok")]
    public async Task A_weak_password_is_refused_and_the_secret_still_works(string password)
    {
        var name = "weak-one";
        if (!(await centre.Client.Identity.ListAccountsAsync(new ListAccountsRequest { PageSize = 1000 }, cancellationToken: Cancellation)).Accounts.Any(x => x.Name == name)) await AddAsync(name);
        var secret = (await centre.Client.Identity.ResetPasswordAsync(new ResetPasswordRequest { Name = name, CommandId = "r", Reason = "a test" }, cancellationToken: Cancellation)).OneTimeSecret;
        var refused = await Assert.ThrowsAsync<RpcException>(() => ChangeAsync(name, secret, password));
        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
        Assert.DoesNotContain(password, refused.Status.Detail, StringComparison.Ordinal);
        Assert.Equal(StatusCode.FailedPrecondition, (await Assert.ThrowsAsync<RpcException>(() => SignInAsync(name, secret))).StatusCode);
    }

    [Fact]
    public async Task A_township_officer_acts_in_his_own_and_sees_all()
    {
        var session = await PersonAsync("officer", new Grant { Role = Role.TownshipOfficer, Townships = { "haimengang" } });
        using var client = centre.NewClient(session.AccessToken);
        ReportRequest Report(string township) => new()
        {
            CommandId = $"officer-{township}",
            Domain = "flood",
            Kind = "waterlogging",
            TownshipId = township,
            Source = "officer",
            Text = "water in the street",
            Place = new LonLat { Lon = 121.5, Lat = 32.0 },
        };
        Assert.NotEmpty((await client.Registry.ListTownshipsAsync(new ListTownshipsRequest(), cancellationToken: Cancellation)).Townships);
        var refused = await Assert.ThrowsAsync<RpcException>(() => client.Incidents.ReportAsync(Report("changle"), cancellationToken: Cancellation).ResponseAsync);
        Assert.Equal(StatusCode.PermissionDenied, refused.StatusCode);
        Assert.Contains("haimengang", refused.Status.Detail, StringComparison.Ordinal);
        var kinds = (await client.Catalog.ListDomainsAsync(new ListDomainsRequest(), cancellationToken: Cancellation)).Domains.Single(x => x.Id == "flood").IncidentKinds;
        var report = Report("haimengang");
        report.Kind = kinds[0].Id;
        var incident = (await client.Incidents.ReportAsync(report, cancellationToken: Cancellation)).IncidentId;
        await client.Incidents.AddFactAsync(new AddFactRequest { IncidentId = incident, CommandId = "fact", Reason = "knee-deep" }, cancellationToken: Cancellation);
        var closing = await Assert.ThrowsAsync<RpcException>(() => client.Incidents.CloseAsync(new CloseRequest { IncidentId = incident, CommandId = "close", Reason = "x" }, cancellationToken: Cancellation).ResponseAsync);
        Assert.Equal(StatusCode.PermissionDenied, closing.StatusCode);
        await centre.Client.Incidents.DismissAsync(new DismissRequest { IncidentId = incident, CommandId = "dismiss", Reason = "a test" }, cancellationToken: Cancellation);
    }

    [Fact]
    public async Task A_drill_coordinator_cannot_touch_live()
    {
        var session = await PersonAsync("coordinator", new Grant { Role = Role.DrillCoordinator });
        using var client = centre.NewClient(session.AccessToken);
        var refused = await Assert.ThrowsAsync<RpcException>(() => client.Incidents.VerifyAsync(new VerifyRequest { IncidentId = "x", CommandId = "c", Reason = "r" }, cancellationToken: Cancellation).ResponseAsync);
        Assert.Equal(StatusCode.PermissionDenied, refused.StatusCode);
    }

    [Fact]
    public async Task A_cookie_opens_pages_and_nothing_that_acts()
    {
        await PersonAsync("browser", new Grant { Role = Role.Operator });
        using var handler = new HttpClientHandler { CookieContainer = new CookieContainer() };
        using var http = new HttpClient(handler) { BaseAddress = centre.Http.BaseAddress };
        using var signedIn = await http.PostAsJsonAsync("/v1/session", new { user = "browser", password = Good }, Cancellation);
        signedIn.EnsureSuccessStatusCode();
        var cookie = Assert.Single(signedIn.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith($"{TokenAuthentication.Cookie}=", cookie, StringComparison.Ordinal);
        using var page = await http.GetAsync(new Uri("/openapi/v1.json", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("nosniff", Assert.Single(page.Headers.GetValues("X-Content-Type-Options")));
        using var data = await http.GetAsync(new Uri("/v1/townships", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, data.StatusCode);
        using var act = await http.PostAsJsonAsync("/v1/session:end", new { }, Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, act.StatusCode);
    }

    [Fact]
    public async Task What_was_done_and_what_was_refused_stands_in_a_chain_without_secrets()
    {
        var before = (await centre.Client.Audit.ListAsync(new ListAuditRequest(), cancellationToken: Cancellation)).Total;
        var session = await PersonAsync("traced", new Grant { Role = Role.Viewer });
        using var client = centre.NewClient(session.AccessToken);
        await Assert.ThrowsAsync<RpcException>(() => client.Incidents.CloseAsync(new CloseRequest { IncidentId = "no-such", CommandId = "traced-close", Reason = "I want to" }, cancellationToken: Cancellation).ResponseAsync);
        var lines = new List<string>();
        // What became of a command is written a moment after its answer.
        for (var i = 0; i < 200 && !lines.Exists(x => x.Contains("traced-close", StringComparison.Ordinal)); i++)
        {
            lines.Clear();
            for (long? after = before; after is not null;)
            {
                var page = await centre.Client.Audit.ListAsync(new ListAuditRequest { After = after.Value }, cancellationToken: Cancellation);
                lines.AddRange(page.Lines);
                after = page.HasNext ? page.Next : null;
            }
        }

        var refused = JsonDocument.Parse(lines.Single(x => x.Contains("traced-close", StringComparison.Ordinal))).RootElement;
        Assert.Equal("traced", refused.GetProperty("by").GetString());
        Assert.Equal("refused", refused.GetProperty("stage").GetString());
        Assert.Equal("IncidentService.Close", refused.GetProperty("operation").GetString());
        Assert.DoesNotContain(lines, x => x.Contains(Good, StringComparison.Ordinal) || x.Contains(session.AccessToken, StringComparison.Ordinal));
        var verdict = await centre.Client.Audit.VerifyAsync(new VerifyAuditRequest(), cancellationToken: Cancellation);
        Assert.True(verdict.Intact, verdict.Fault);
    }

    private async Task<Session> PersonAsync(string name, params Grant[] grants)
    {
        await ChangeAsync(name, await AddAsync(name, grants), Good);
        return await SignInAsync(name, Good);
    }

    private async Task<string> AddAsync(string name, params Grant[] grants) => (await centre.Client.Identity.AddAccountAsync(
        new AddAccountRequest { Name = name, CommandId = $"add-{name}", Reason = "a test", Kind = AccountKind.Person, DisplayName = name, Grants = { grants } }, cancellationToken: Cancellation)).OneTimeSecret;

    private async Task<Session> SignInAsync(string name, string password)
    {
        using var client = centre.NewClient(null);
        return await client.Identity.SignInAsync(new SignInRequest { User = name, Password = password }, cancellationToken: Cancellation);
    }

    private async Task ChangeAsync(string name, string password, string newPassword)
    {
        using var client = centre.NewClient(null);
        await client.Identity.ChangePasswordAsync(new ChangePasswordRequest { User = name, Password = password, NewPassword = newPassword }, cancellationToken: Cancellation);
    }
}
