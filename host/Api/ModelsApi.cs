using System.Text.Json.Nodes;
using Haimen.Grains.Domains;
using Haimen.Hazards.Models;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Haimen.Host.Api;

/// <summary>The domains' published models: what they are, and running them.</summary>
internal static class ModelsApi
{
    /// <summary>How long a model may take; one that needs longer is asked from the command line.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    public static void MapModels(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/models", ListModels);
        app.MapPost("/api/models/{domain}/{model}", RunModel);
    }

    private static Ok<ModelDescriptor[]> ListModels(IDomainCatalog domains) =>
        TypedResults.Ok(domains.All.SelectMany(x => x.Models).Select(x => x.Descriptor).OrderBy(x => x.Name, StringComparer.Ordinal).ToArray());

    private static Results<Ok<JsonObject>, ProblemHttpResult> RunModel(
        string domain, string model, JsonObject input, IDomainCatalog domains, CancellationToken cancellationToken)
    {
        var name = $"{domain}/{model}";
        if (domains.Find(domain)?.Models.FirstOrDefault(x => x.Descriptor.Name == name) is not { } found)
            return TypedResults.Problem($"there is no model '{name}'", statusCode: StatusCodes.Status404NotFound);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Longest);
        try
        {
            return TypedResults.Ok(ModelRun.Of(found, input, limit.Token));
        }
        catch (ModelInputException e)
        {
            return TypedResults.Problem(e.Message.ReplaceLineEndings(" "), statusCode: StatusCodes.Status400BadRequest, title: "The request was refused.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return TypedResults.Problem($"{name} did not end within {Longest.TotalSeconds:0} s", statusCode: StatusCodes.Status422UnprocessableEntity);
        }
    }
}
