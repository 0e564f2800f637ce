using System.Net;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Haimen.Grains.Identity;
using Haimen.Grains.Realms;
using Haimen.Host.Identity;
using Haimen.Host.Identity.Policies;
using Microsoft.AspNetCore.Routing;

namespace Haimen.Client.Tests;

/// <summary>Who may do what: the whole table, walked.</summary>
public sealed class PolicyTests(ServingCentre centre)
{
    private const string Own = "haimengang";
    private const string Other = "changle";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Methods => [.. Contract.Services.SelectMany(x => x.Methods).Select(x => x.FullName)];

    [Fact]
    public void Every_method_of_the_contract_has_one_policy_and_no_policy_is_for_a_method_that_is_not_there()
    {
        var methods = Contract.Services.SelectMany(x => x.Methods).Select(x => $"{x.Service.Name}.{x.Name}").Order(StringComparer.Ordinal);
        Assert.Equal(methods, PolicyTable.All.Select(x => x.Operation).Where(x => x[0] != '/').Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_changes_nothing_is_no_command_and_what_may_change_something_is_one()
    {
        // Readings come by the thousand: they are counted, not written down one by one. A model computes and keeps nothing.
        string[] exceptions = ["SensingService.PostReadings", "SensingService.StreamReadings", "CatalogService.RunModel"];
        Assert.All(Contract.Services.SelectMany(x => x.Methods).Where(x => !exceptions.Contains($"{x.Service.Name}.{x.Name}")), method =>
        {
            var reads = method.GetOptions()?.IdempotencyLevel == MethodOptions.Types.IdempotencyLevel.NoSideEffects;
            Assert.True(reads != PolicyTable.OfMethod($"/{method.Service.FullName}/{method.Name}")!.IsCommand, $"{method.FullName} is a command or reads only");
        });
    }

    /// <summary>Every operation, every role, in live and in a drill, in its own township and outside: what the table says is what the gate does.</summary>
    [Theory]
    [MemberData(nameof(Methods))]
    public async Task A_role_may_do_what_the_table_says_and_nothing_else(string name)
    {
        var method = Contract.Services.SelectMany(x => x.Methods).Single(x => x.FullName == name);
        var policy = PolicyTable.OfMethod($"/{method.Service.FullName}/{method.Name}")!;
        var gate = new PolicyGate(centre.Touched);
        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var realm in new[] { RealmId.Live, new RealmId("drill-test") })
            {
                var listed = policy.IsAnonymous || (realm.IsLive ? policy.Live : policy.Exercises).Contains(role);
                Assert.Equal(listed, await PassesAsync(new Grant { Role = role }, realm, Own));
                Assert.Equal(policy.IsAnonymous || (listed && !realm.IsLive), await PassesAsync(new Grant { Role = role, ExercisesOnly = true }, realm, Own));
                var namesTownship = method.InputType.FindFieldByName("township_id") is not null;
                var inOwn = policy.IsAnonymous || (listed && (policy.Scope == PolicyScope.Any || (policy.Scope == PolicyScope.Township && namesTownship)));
                Assert.Equal(inOwn, await PassesAsync(new Grant { Role = role, Townships = [Own] }, realm, Own));
                Assert.Equal(policy.IsAnonymous || (listed && policy.Scope == PolicyScope.Any), await PassesAsync(new Grant { Role = role, Townships = [Own] }, realm, Other));
            }
        }

        async Task<bool> PassesAsync(Grant grant, RealmId realm, string township)
        {
            var request = method.InputType.Parser.ParseFrom(ByteString.Empty);
            method.InputType.FindFieldByName("township_id")?.Accessor.SetValue(request, township);
            var caller = new SignedIn { Name = "someone", Grants = [grant], ExpiresAt = DateTimeOffset.MaxValue };
            return await gate.RefuseAsync(policy, caller, realm, request, Cancellation) is null;
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Without_a_token_a_method_answers_nobody_over_either_door(string name)
    {
        var method = Contract.Services.SelectMany(x => x.Methods).Single(x => x.FullName == name);
        if (PolicyTable.OfMethod($"/{method.Service.FullName}/{method.Name}")!.IsAnonymous) return;
        using var channel = Grpc.Net.Client.GrpcChannel.ForAddress(centre.GrpcUrl);
        if (!method.IsClientStreaming && !method.IsServerStreaming)
        {
            var refused = await Assert.ThrowsAsync<RpcException>(() => AnyMethod.OverGrpcAsync(channel.CreateCallInvoker(), method, Samples.Unknown(method), Cancellation));
            Assert.Equal(StatusCode.Unauthenticated, refused.StatusCode);
        }

        if (ContractText.RouteOf(method) is null) return;
        using var http = new HttpClient { BaseAddress = centre.Http.BaseAddress };
        foreach (var token in new[] { null, "ha1.YWRtaW4.0011223344556677.AAAAAAAA", "nonsense" })
        {
            using var message = AnyMethod.OverHttp(method, Samples.Unknown(method));
            if (token is not null) message.Headers.Authorization = new("Bearer", token);
            using var answer = await http.SendAsync(message, Cancellation);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        }
    }

    [Fact]
    public async Task No_address_of_the_host_answers_nobody_but_health_and_the_pages_that_hold_no_data()
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = centre.Http.BaseAddress };
        foreach (var endpoint in centre.Endpoints.OfType<RouteEndpoint>().Where(x => x.Metadata.GetMetadata<global::Grpc.AspNetCore.Server.GrpcMethodMetadata>() is null))
        {
            var path = $"/{string.Join('/', endpoint.RoutePattern.PathSegments.Select(x => string.Concat(x.Parts.Select(y => y is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart text ? text.Content : "x"))))}";
            var verb = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } verbs ? verbs[0] : "GET";
            using var message = new HttpRequestMessage(new HttpMethod(verb), path);
            using var answer = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, Cancellation);
            if (PolicyTable.OfAddress(path) is { IsAnonymous: true }) continue;
            // Of gRPC's own endpoints for what is not there nothing is found by another kind of request.
            Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.NotFound, $"{verb} {path} answers nobody with {answer.StatusCode}");
        }
    }
}
