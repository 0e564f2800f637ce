using System.Text.Json.Nodes;
using Haimen.Hazards.Models;

namespace Haimen.Host.Api;

/// <summary>Runs a model for people: an output whose numbers nobody verified says so, wherever it is shown.</summary>
internal static class ModelRun
{
    /// <summary>The model's output, with <c>trust</c> where the model as a whole is not verified.</summary>
    /// <param name="model">The model.</param>
    /// <param name="input">Its input.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="ModelInputException">The input is refused.</exception>
    public static JsonObject Of(IHazardModel model, JsonObject input, CancellationToken cancellationToken)
    {
        return Marked(model.Descriptor, model.Run(input, cancellationToken));
    }

    /// <summary>An output with <c>trust</c> where its model as a whole is not verified.</summary>
    public static JsonObject Marked(ModelDescriptor model, JsonObject output)
    {
        if (model.Trust == ModelTrust.Unverified) output["trust"] = "unverified";
        return output;
    }
}
