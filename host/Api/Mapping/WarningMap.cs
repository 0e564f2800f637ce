using Haimen.Client.V1;
using Haimen.Grains.Warnings;

namespace Haimen.Host.Api.Mapping;

/// <summary>Warnings as the contract has them.</summary>
internal static class WarningMap
{
    public static Warning ToWire(this WarningView x) => new()
    {
        Id = x.WarningId,
        Domain = x.Content.Domain,
        DomainVersion = x.Content.DomainVersion,
        Kind = x.Content.Kind,
        TownshipId = x.Content.AreaId,
        Colour = x.Content.Colour.ToWire(),
        WorstColour = x.WorstColour.ToWire(),
        Headline = x.Content.Headline.ToWire(),
        Instruction = x.Content.Instruction.ToWire(),
        Stage = (Client.V1.WarningStage)(int)x.Stage,
        DraftedAt = x.DraftedAt.ToWire(),
        IssuedAt = x.IssuedAt.ToWire(),
        ClearedAt = x.ClearedAt.ToWire(),
        Updates = x.Updates,
    };
}
