using System.Text.Json.Nodes;
using Haimen.Grains.Domains;
using Haimen.Hazards.Models;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Haimen.Host.Api;

/// <summary>The domains' published models: what they are, and running them.</summary>
internal static class ModelsApi
{
    public static void MapModels(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/models", ListModels);
        app.MapPost("/api/models/{domain}/{model}", RunModel);
    }

    private static Ok<ModelDescriptor[]> ListModels(IDomainCatalog domains) =>
        TypedResults.Ok(domains.All.SelectMany(x => x.Models).OrderBy(x => x.Name, StringComparer.Ordinal).ToArray());

    private static async Task<Results<Ok<JsonObject>, ProblemHttpResult>> RunModel(string domain, string model, JsonObject input, IDomainCatalog domains, TimeProvider time)
    {
        var name = $"{domain}/{model}";
        if (domains.Find(domain) is not { } slot || slot.Models.FirstOrDefault(x => x.Name == name) is not { } found)
            return TypedResults.Problem($"there is no model '{name}'", statusCode: StatusCodes.Status404NotFound);
        try
        {
            var run = await slot.RunModelAsync(name, input, time.GetUtcNow());
            if (run.Answer is not { } output) return TypedResults.Problem($"{name} gave no answer: {run.Failure}", statusCode: StatusCodes.Status422UnprocessableEntity);
            return TypedResults.Ok(ModelRun.Marked(found, output));
        }
        catch (ModelInputException e)
        {
            return TypedResults.Problem(e.Message.ReplaceLineEndings(" "), statusCode: StatusCodes.Status400BadRequest, title: "The request was refused.");
        }
    }
}
