using System.Text.Encodings.Web;
using System.Text.Json;

namespace Haimen.Client.Tests;

/// <summary>The documentation that a running host serves.</summary>
public sealed class OpenApiTests(ServingCentre centre)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, IndentSize = 1, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_route_of_the_contract_is_described()
    {
        using var document = JsonDocument.Parse(await centre.Http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), Cancellation));
        Assert.Equal("3.1.0", document.RootElement.GetProperty("openapi").GetString());
        var paths = document.RootElement.GetProperty("paths");
        Assert.All(AnyMethod.WithRoute, x =>
        {
            var (verb, path, _) = ContractText.RouteOf(x)!.Value;
            var operation = paths.GetProperty(path).GetProperty(verb.ToLowerInvariant());
            Assert.NotEmpty(operation.GetProperty("summary").GetString()!);
        });
    }

    /// <summary>The console's client is made from that file. <c>HAIMEN_RENEW_OPENAPI=FILE</c> writes it anew.</summary>
    [Fact]
    public async Task The_console_is_built_against_the_contract_as_it_is_served()
    {
        using var served = JsonDocument.Parse(await centre.Http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), Cancellation));
        if (Environment.GetEnvironmentVariable("HAIMEN_RENEW_OPENAPI") is { Length: > 0 } file)
            await File.WriteAllTextAsync(file, JsonSerializer.Serialize(served, Readable) + "\n", Cancellation);
        using var kept = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "openapi.json"), Cancellation));
        Assert.True(JsonElement.DeepEquals(kept.RootElement, served.RootElement), "console/openapi.json is not what is served: renew it");
    }

    [Fact]
    public async Task Every_schema_that_is_referred_to_is_there_and_says_what_it_is()
    {
        var text = await centre.Http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), Cancellation);
        using var document = JsonDocument.Parse(text);
        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas");
        Assert.All(schemas.EnumerateObject(), x => Assert.NotEmpty(x.Value.GetProperty("description").GetString()!));
        foreach (var reference in text.Split("#/components/schemas/").Skip(1)) Assert.True(schemas.TryGetProperty(reference[..reference.IndexOf('"', StringComparison.Ordinal)], out _));
    }

    [Fact]
    public async Task The_page_needs_nothing_from_elsewhere()
    {
        var page = await centre.Http.GetStringAsync(new Uri("/docs/", UriKind.Relative), Cancellation);
        Assert.DoesNotContain("src=\"http", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"http", page, StringComparison.Ordinal);
        using var script = await centre.Http.GetAsync(new Uri("/docs/scalar.js", UriKind.Relative), Cancellation);
        Assert.True(script.IsSuccessStatusCode);
    }
}
