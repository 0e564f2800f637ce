using System.Text.Json.Nodes;

namespace Haimen.Hazards.Models;

/// <summary>A published model, callable from outside by name. Pure.</summary>
public interface IHazardModel
{
    /// <summary>What it is, with its inputs, outputs, source and validity.</summary>
    ModelDescriptor Descriptor { get; }

    /// <summary>Runs it.</summary>
    /// <param name="input">The input by the names in <see cref="ModelDescriptor.Inputs"/>; no other field is allowed.</param>
    /// <param name="cancellationToken">Asked now and then by a model that may take long.</param>
    /// <returns>The output by the names in <see cref="ModelDescriptor.Outputs"/>, with <c>extrapolated</c>: true where an input lies outside the published range.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="ModelInputException">A field is missing, unknown, of the wrong kind or out of the allowed range.</exception>
    JsonObject Run(JsonObject input, CancellationToken cancellationToken = default);
}
