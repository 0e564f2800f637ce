using System.Text.Json;

namespace Haimen.Client.Tests;

/// <summary>The documentation that a running host serves.</summary>
public sealed class OpenApiTests(ServingCentre centre)
{
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
