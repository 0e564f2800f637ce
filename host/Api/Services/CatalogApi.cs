using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Haimen.Client.V1;
using Haimen.Grains.Domains;
using Haimen.Hazards.Models;
using Haimen.Host.Api.Calls;
using Haimen.Host.Api.Mapping;

namespace Haimen.Host.Api.Services;

/// <summary>Domains and their models.</summary>
internal sealed class CatalogApi(IDomainCatalog domains, TimeProvider time) : CatalogService.CatalogServiceBase
{
    public override Task<ListDomainsResponse> ListDomains(ListDomainsRequest request, ServerCallContext context) =>
        Task.FromResult(new ListDomainsResponse { Domains = { domains.All.OrderBy(x => x.Id, StringComparer.Ordinal).Select(ToWire) } });

    public override Task<ListModelsResponse> ListModels(ListModelsRequest request, ServerCallContext context) => Task.FromResult(new ListModelsResponse
    {
        Models =
        {
            domains.All.Where(x => request.Domain.Length == 0 || x.Id == request.Domain).SelectMany(x => x.Models).OrderBy(x => x.Name, StringComparer.Ordinal).Select(ToWire),
        },
    });

    public override async Task<RunModelResponse> RunModel(RunModelRequest request, ServerCallContext context)
    {
        var name = $"{request.Domain}/{request.Model}";
        if (domains.Find(request.Domain) is not { } slot || slot.Models.FirstOrDefault(x => x.Name == name) is not { } model) throw Refusal.NotFound("model", name);
        try
        {
            var input = JsonNode.Parse(JsonFormatter.Default.Format(request.Input ?? new Struct()))!.AsObject();
            var run = await slot.RunModelAsync(name, input, time.GetUtcNow());
            if (run.Answer is not { } output) throw Refusal.Command($"{name} gave no answer: {run.Failure}");
            return new RunModelResponse { Output = JsonParser.Default.Parse<Struct>(ModelRun.Marked(model, output).ToJsonString()) };
        }
        catch (ModelInputException e)
        {
            throw Refusal.Bad(e.Message);
        }
        catch (InvalidOperationException)
        {
            // A Struct can hold numbers that JSON has no word for.
            throw Refusal.Field("input", null, "values that JSON can write: no NaN, no infinity, no empty value");
        }
    }

    private static Domain ToWire(DomainSlot x)
    {
        var domain = new Domain
        {
            Id = x.Id,
            Version = x.Active.Version,
            Name = x.Descriptor.Name.ToWire(),
            IncidentKinds = { x.Descriptor.IncidentKinds.Select(k => new KindName { Id = k.Id, Name = k.Name.ToWire() }) },
            SensorKinds = { x.Descriptor.SensorKinds.Select(k => new KindName { Id = k.Id, Name = k.Name.ToWire(), Unit = k.Unit }) },
            AssetKinds = { x.Descriptor.AssetKinds.Select(k => new KindName { Id = k.Id, Name = k.Name.ToWire() }) },
            DirectiveKinds = { x.Descriptor.DirectiveKinds.Select(k => new KindName { Id = k.Id, Name = k.Name.ToWire() }) },
        };
        if (x.Unavailable is { } why) domain.Unavailable = why;
        return domain;
    }

    private static Model ToWire(ModelDescriptor x) => new()
    {
        Name = x.Name,
        Summary = x.Summary.ToWire(),
        Source = x.Source,
        Trust = Kebab.Of(x.Trust),
        Inputs = { x.Inputs.Select(ToWire) },
        Outputs = { x.Outputs.Select(ToWire) },
    };

    private static Client.V1.ModelField ToWire(Hazards.Models.ModelField x) => new() { Name = x.Name, Type = x.Type, Unit = x.Unit, Allowed = x.Allowed, Published = x.Published };
}
