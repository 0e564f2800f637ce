using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Haimen.Client.V1;

namespace Haimen.Client.Tests;

/// <summary>Over gRPC and over HTTP one hears the same: answers field by field, refusals code by code and word by word.</summary>
public sealed class SameAnswersTests(ServingCentre centre)
{
    private static readonly TypeRegistry Types = TypeRegistry.FromFiles([.. Contract.Files]);
    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithTypeRegistry(Types));

    private static readonly string[] Failures = ["INTERNAL ", "UNAVAILABLE ", "UNKNOWN ", "UNIMPLEMENTED ", "DEADLINE_EXCEEDED "];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Methods => [.. AnyMethod.WithRoute.Select(x => x.FullName)];

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task A_method_says_the_same_both_ways(string name)
    {
        var method = AnyMethod.WithRoute.Single(x => x.FullName == name);
        await ReadKnownIdsAsync();
        using var channel = centre.NewChannel();
        var calls = channel.CreateCallInvoker();
        foreach (var request in new[] { Samples.Plausible(method), Samples.Unknown(method), Samples.Empty(method) })
        {
            // What the realm does by itself in between may change an answer; then both are asked again.
            for (var attempt = 0; ; attempt++)
            {
                var before = await GrpcAsync(calls, method, request);
                var json = await HttpAsync(method, request);
                var after = await GrpcAsync(calls, method, request);
                if (before != after && attempt < 5) continue;
                Assert.Equal(before, json);
                Assert.DoesNotContain(Failures, x => json.StartsWith(x, StringComparison.Ordinal));
                break;
            }
        }
    }

    /// <summary>A secret is another each time.</summary>
    private static string Shown(IMessage answer)
    {
        if (answer is Secret secret) (secret.OneTimeSecret, secret.Token, secret.Issued) = (secret.OneTimeSecret.Length > 0 ? "…" : "", secret.Token.Length > 0 ? "…" : "", null);
        // The audit log grows with what the other tests do.
        if (answer is ListAuditResponse audit)
        {
            while (audit.Lines.Count > 3) audit.Lines.RemoveAt(3);
            (audit.Total, audit.Next) = (0, 0);
        }

        if (answer is VerifyAuditResponse verdict) (verdict.Entries, verdict.Hash) = (0, "");
        return JsonFormatter.Default.Format(answer);
    }

    private static async Task<string> GrpcAsync(CallInvoker calls, MethodDescriptor method, IMessage request)
    {
        try
        {
            return Shown(await AnyMethod.OverGrpcAsync(calls, method, request, Cancellation));
        }
        catch (RpcException e)
        {
            var fields = e.GetRpcStatus()?.GetDetail<Google.Rpc.BadRequest>()?.FieldViolations.Select(x => x.Field) ?? [];
            return $"{JsonNamingPolicy.SnakeCaseUpper.ConvertName(e.StatusCode.ToString())} {e.Status.Detail} [{string.Join(',', fields)}]";
        }
    }

    private async Task<string> HttpAsync(MethodDescriptor method, IMessage request)
    {
        using var message = AnyMethod.OverHttp(method, request);
        using var answer = await centre.Http.SendAsync(message, Cancellation);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        if (answer.IsSuccessStatusCode) return Shown(Parser.Parse(text, method.OutputType));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal((int)answer.StatusCode, problem.GetProperty("status").GetInt32());
        var fields = problem.TryGetProperty("errors", out var errors) ? errors.EnumerateArray().Select(x => x.GetProperty("field").GetString()) : [];
        return $"{problem.GetProperty("code").GetString()} {problem.GetProperty("detail").GetString()} [{string.Join(',', fields)}]";
    }

    private async Task ReadKnownIdsAsync()
    {
        if (Samples.KnownIds.Count > 0) return;
        var registry = centre.Client.Registry;
        var one = 1;
        Samples.KnownIds["village"] = (await registry.ListVillagesAsync(new ListVillagesRequest { PageSize = one }, cancellationToken: Cancellation)).Villages[0].Id;
        Samples.KnownIds["enterprise"] = (await registry.ListEnterprisesAsync(new ListEnterprisesRequest { PageSize = one }, cancellationToken: Cancellation)).Enterprises[0].Id;
        Samples.KnownIds["shelter"] = (await registry.ListSheltersAsync(new ListSheltersRequest { PageSize = one }, cancellationToken: Cancellation)).Shelters[0].Id;
        Samples.KnownIds["depot"] = (await registry.ListDepotsAsync(new ListDepotsRequest { PageSize = one }, cancellationToken: Cancellation)).Depots[0].Id;
        Samples.KnownIds["team"] = (await registry.ListTeamsAsync(new ListTeamsRequest { PageSize = one }, cancellationToken: Cancellation)).Teams[0].Id;
        Samples.KnownIds["asset"] = (await registry.ListAssetsAsync(new ListAssetsRequest { PageSize = one }, cancellationToken: Cancellation)).Assets[0].Id;
        Samples.KnownIds["resource"] = Samples.KnownIds["team"];
    }
}
