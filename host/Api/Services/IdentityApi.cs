using Grpc.Core;
using Haimen.Client.V1;
using Haimen.Grains.Identity;
using Haimen.Grains.Realms;
using Haimen.Grains.Resources;
using Haimen.Host.Api.Calls;
using Haimen.Host.Api.Mapping;
using Haimen.Host.Identity;
using Haimen.Host.Identity.Policies;
using Haimen.Host.Identity.Tokens;
using AccountKind = Haimen.Client.V1.AccountKind;

namespace Haimen.Host.Api.Services;

/// <summary>Signing in, and the accounts.</summary>
internal sealed class IdentityApi(IGrainFactory grains, IDistrictCatalog district, TokenDirectory tokens) : IdentityService.IdentityServiceBase
{
    /// <summary>The same for a name that is not known, a wrong password and a lock: who tries names learns nothing.</summary>
    private const string Wrong = "the name or the password is wrong, or was wrong too often of late";

    private IAccountRegisterGrain Register => grains.GetGrain<IAccountRegisterGrain>(AccountKeys.Register);

    public override async Task<Session> SignIn(SignInRequest request, ServerCallContext context)
    {
        Words("user", request.User, AccountKeys.LongestName);
        Words("password", request.Password, 200);
        if (!await IsKnownAsync(request.User, context)) throw Refusal.Unauthenticated(Wrong);
        var outcome = await Account(request.User).SignInAsync(request.Password, $"from {context.GetHttpContext().Connection.RemoteIpAddress}", context.CancellationToken);
        if (outcome.Result == SignInResult.MustChangePassword) throw Refusal.MustChangePassword();
        if (outcome is not { Account: { } account, Token: { } token, Until: { } until }) throw Refusal.Unauthenticated(Wrong);
        var session = SessionOf(account.Name, account.DisplayName, account.Grants, until);
        session.AccessToken = token;
        SetCookie(context, token, until);
        return session;
    }

    public override async Task<ChangePasswordResponse> ChangePassword(ChangePasswordRequest request, ServerCallContext context)
    {
        Words("user", request.User, AccountKeys.LongestName);
        Words("password", request.Password, 200);
        Words("newPassword", request.NewPassword, 200);
        if (!await IsKnownAsync(request.User, context)) throw Refusal.Unauthenticated(Wrong);
        var outcome = await Account(request.User).ChangePasswordAsync(request.Password, request.NewPassword, context.CancellationToken);
        tokens.Forget(request.User);
        if (outcome.Accepted) return new ChangePasswordResponse();
        throw outcome.Refusal.StartsWith("newPassword", StringComparison.Ordinal) ? Refusal.Bad(outcome.Refusal) : Refusal.Unauthenticated(Wrong);
    }

    public override async Task<SignOutResponse> SignOut(SignOutRequest request, ServerCallContext context)
    {
        var caller = Caller(context);
        if (!caller.IsSession || caller.TokenId is null) throw Refusal.Command("this is not a session but a service's token; an operator revokes it");
        await Account(caller.Name).RevokeTokenAsync(caller.TokenId, context.CancellationToken);
        tokens.Forget(caller.Name);
        context.GetHttpContext().Response.Cookies.Delete(TokenAuthentication.Cookie);
        return new SignOutResponse();
    }

    public override async Task<Session> WhoAmI(WhoAmIRequest request, ServerCallContext context)
    {
        var caller = Caller(context);
        var account = caller.TokenId is null ? null : await Account(caller.Name).GetAsync(context.CancellationToken);
        return SessionOf(caller.Name, account?.DisplayName ?? caller.Name, caller.Grants, caller.ExpiresAt);
    }

    public override Task<ListPoliciesResponse> ListPolicies(ListPoliciesRequest request, ServerCallContext context) => Task.FromResult(new ListPoliciesResponse
    {
        Policies =
        {
            PolicyTable.All.OrderBy(x => x.Operation, StringComparer.Ordinal).Select(x => new Client.V1.Policy
            {
                Operation = x.Operation,
                Command = x.IsCommand,
                Anonymous = x.IsAnonymous,
                Scope = x.Scope.ToString().ToLowerInvariant(),
                Live = { x.Live.Order().Select(y => y.ToWire()) },
                Exercises = { x.Exercises.Order().Select(y => y.ToWire()) },
            }),
        },
    });

    public override async Task<ListAccountsResponse> ListAccounts(ListAccountsRequest request, ServerCallContext context)
    {
        var page = Paging.ById(await Register.ListAsync(context.CancellationToken), x => x, request.PageSize, request.PageToken);
        var views = await Task.WhenAll(page.Entries.Select(x => Account(x).GetAsync(context.CancellationToken).AsTask()));
        return new ListAccountsResponse { Accounts = { views.OfType<AccountView>().Select(x => x.ToWire()) }, NextPageToken = page.Next };
    }

    public override async Task<Account> GetAccount(GetAccountRequest request, ServerCallContext context) => (await KnownAsync(request.Name, context)).ToWire();

    public override async Task<Secret> AddAccount(AddAccountRequest request, ServerCallContext context)
    {
        Check(request.CommandId, request.Reason);
        if (!AccountKeys.IsName(request.Name)) throw Refusal.Field("name", request.Name.Length == 0 ? null : request.Name, AccountKeys.AllowedName);
        if (request.Kind is not (AccountKind.Person or AccountKind.Service)) throw Refusal.Field("kind", request.Kind, "ACCOUNT_KIND_PERSON or ACCOUNT_KIND_SERVICE");
        var draft = new AccountDraft
        {
            Kind = (Grains.Identity.AccountKind)((int)request.Kind - 1),
            DisplayName = Requests.Words("displayName", request.DisplayName, 100),
            Grants = Grants(request.Grants),
        };
        await Register.EnterAsync(request.Name, context.CancellationToken);
        return Answer(request.CommandId, await Account(request.Name).CreateAsync(draft, context.CancellationToken));
    }

    public override Task<CommandResult> SetGrants(SetGrantsRequest request, ServerCallContext context)
    {
        var grants = Grants(request.Grants);
        return CommandAsync(request.Name, request.CommandId, request.Reason, x => x.SetGrantsAsync(grants, context.CancellationToken), context, mayBeOwn: grants.Any(x => x is { Role: Grains.Identity.Role.Operator, Townships.Length: 0 }));
    }

    public override Task<CommandResult> SetDisabled(SetDisabledRequest request, ServerCallContext context) =>
        CommandAsync(request.Name, request.CommandId, request.Reason, x => x.SetDisabledAsync(request.Disabled, context.CancellationToken), context, mayBeOwn: !request.Disabled);

    public override Task<CommandResult> Unlock(UnlockRequest request, ServerCallContext context) =>
        CommandAsync(request.Name, request.CommandId, request.Reason, x => x.UnlockAsync(context.CancellationToken), context);

    public override Task<Secret> ResetPassword(ResetPasswordRequest request, ServerCallContext context) =>
        SecretAsync(request.Name, request.CommandId, request.Reason, x => x.ResetPasswordAsync(context.CancellationToken), context);

    public override Task<Secret> IssueToken(IssueTokenRequest request, ServerCallContext context)
    {
        var label = Requests.Words("label", request.Label, 100);
        var lifetime = request.Lifetime?.ToTimeSpan() ?? TimeSpan.FromDays(365);
        if (lifetime < TimeSpan.FromHours(1) || lifetime > TimeSpan.FromDays(730)) throw Refusal.Field("lifetime", request.Lifetime, "1 hour (3600s) to 730 days (63072000s)");
        return SecretAsync(request.Name, request.CommandId, request.Reason, x => x.IssueTokenAsync(label, lifetime, context.CancellationToken), context);
    }

    public override Task<CommandResult> RevokeToken(RevokeTokenRequest request, ServerCallContext context) =>
        CommandAsync(request.Name, request.CommandId, request.Reason, x => x.RevokeTokenAsync(request.TokenId, context.CancellationToken), context);

    private static SignedIn Caller(ServerCallContext context) => SignedIn.Of(context.GetHttpContext()) ?? throw Refusal.Unauthenticated("sign in first");

    private static void Check(string commandId, string reason)
    {
        Requests.CommandId(commandId);
        Requests.Reason(reason);
    }

    /// <summary>Words that are not repeated when they are refused.</summary>
    private static void Words(string field, string words, int longest)
    {
        if (words.Length == 0 || words.Length > longest) throw Refusal.Field(field, null, $"1 to {longest} characters");
    }

    /// <summary>A browser keeps the session for pages that it opens by a link; a script cannot read it, and another site's page does not send it.</summary>
    private static void SetCookie(ServerCallContext context, string token, DateTimeOffset until)
    {
        var http = context.GetHttpContext();
        if (http.Request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true) return;
        http.Response.Cookies.Append(TokenAuthentication.Cookie, token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Expires = until, Path = "/" });
    }

    private static Session SessionOf(string name, string displayName, IReadOnlyList<Grains.Identity.Grant> grants, DateTimeOffset until) => new()
    {
        User = name,
        DisplayName = displayName,
        ExpiresAt = until.ToWire(),
        Roles = { grants.Select(x => x.Role.ToWire()).Distinct().Order() },
        Townships = { grants.SelectMany(x => x.Townships).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal) },
        Grants = { grants.Select(x => x.ToWire()) },
        LiveOperations = { Operations(grants, live: true) },
        ExerciseOperations = { Operations(grants, live: false) },
    };

    private static IEnumerable<string> Operations(IReadOnlyList<Grains.Identity.Grant> grants, bool live) =>
        PolicyTable.All.Where(x => !x.IsAnonymous && x.AllowsSomewhere(grants, live)).Select(x => x.Operation).Order(StringComparer.Ordinal);

    private static Secret Answer(string commandId, SecretOutcome outcome)
    {
        if (!outcome.Accepted) throw Refusal.Command(outcome.Refusal);
        var secret = new Secret { CommandId = commandId, Issued = outcome.Token?.ToWire() };
        if (outcome.Token is null) secret.OneTimeSecret = outcome.Secret ?? "";
        else secret.Token = outcome.Secret;
        return secret;
    }

    private Grains.Identity.Grant[] Grants(Google.Protobuf.Collections.RepeatedField<Client.V1.Grant> grants)
    {
        if (grants.Count > 50) throw Refusal.Field("grants", grants.Count, "at most 50 grants");
        return [.. grants.Select((x, i) =>
        {
            if (x.Role is <= Client.V1.Role.Unspecified or > Client.V1.Role.Device) throw Refusal.Field($"grants[{i}].role", x.Role, "a role, ROLE_VIEWER to ROLE_DEVICE");
            if (x.Townships.FirstOrDefault(y => !district.Townships.ContainsKey(y)) is { } unknown)
                throw Refusal.Field($"grants[{i}].townships", unknown, $"of {string.Join(", ", district.Townships.Keys.Order(StringComparer.Ordinal))}");
            return new Grains.Identity.Grant { Role = (Grains.Identity.Role)((int)x.Role - 1), Townships = [.. x.Townships], ExercisesOnly = x.ExercisesOnly };
        })];
    }

    private IAccountGrain Account(string name) => grains.GetGrain<IAccountGrain>(AccountKeys.Account(name));

    /// <summary>An actor is not made for a name that someone typed.</summary>
    private async Task<bool> IsKnownAsync(string name, ServerCallContext context) =>
        AccountKeys.IsName(name) && await Register.ContainsAsync(name, context.CancellationToken);

    private async Task<AccountView> KnownAsync(string name, ServerCallContext context) =>
        (await IsKnownAsync(name, context) ? await Account(name).GetAsync(context.CancellationToken) : null) ?? throw Refusal.NotFound("account", name);

    private async Task<CommandResult> CommandAsync(
        string name, string commandId, string reason, Func<IAccountGrain, Task<CommandOutcome>> command, ServerCallContext context, bool mayBeOwn = true)
    {
        Check(commandId, reason);
        await KnownAsync(name, context);
        // An operator who shuts himself out may be the last one.
        if (!mayBeOwn && Caller(context).Name == name) throw Refusal.Command("an operator cannot take this from himself; let another do it");
        var outcome = await command(Account(name));
        tokens.Forget(name);
        return Requests.Result(commandId, outcome);
    }

    private async Task<Secret> SecretAsync(string name, string commandId, string reason, Func<IAccountGrain, Task<SecretOutcome>> command, ServerCallContext context)
    {
        Check(commandId, reason);
        await KnownAsync(name, context);
        var outcome = await command(Account(name));
        tokens.Forget(name);
        return Answer(commandId, outcome);
    }
}
