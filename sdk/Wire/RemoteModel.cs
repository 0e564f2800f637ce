using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Haimen.Hazards.Models;
using W = Haimen.Hazards.Wire.V1;

namespace Haimen.Hazards.Wire;

/// <summary>A model that is run in the domain's process.</summary>
internal sealed partial class RemoteModel(RemoteCalls calls, ModelDescriptor descriptor) : IHazardModel
{
    public ModelDescriptor Descriptor => descriptor;

    public JsonObject Run(JsonObject input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        var request = new W.RunModelRequest { Name = descriptor.Name, Input = input.ToJsonString() };
        try
        {
            var reply = calls.Ask(x => x.Client.RunModel(request, x.Options), cancellation: cancellationToken);
            return JsonNode.Parse(reply.Output) as JsonObject ?? throw new WireFormatException("RunModelReply.output", "is not a JSON object");
        }
        catch (ArgumentException e) when (Refusal().Match(e.Message) is { Success: true } refusal)
        {
            throw new ModelInputException(refusal.Groups[1].Value, refusal.Groups[2].Value, refusal.Groups[3].Value);
        }
    }

    // The one line of a ModelInputException, so that a refusal reads the same from either side.
    [GeneratedRegex("^(.+?): (.*) is not allowed; must be (.*)$")]
    private static partial Regex Refusal();
}
