using Haimen.Client.V1;
using Haimen.Grains.Assets;
using Effects = Haimen.Grains.Effects;
using Roads = Haimen.Grains.Roads;
using Supervision = Haimen.Grains.Supervision;
using Townships = Haimen.Grains.Townships;

namespace Haimen.Host.Api.Mapping;

/// <summary>How a realm stands, as the contract has it.</summary>
internal static class SituationMap
{
    public static TownshipStatus ToWire(this Townships.TownshipStatus x) => new()
    {
        TownshipId = x.TownshipId,
        Posture = (TownshipPosture)((int)x.Posture + 1),
        Since = x.Since.ToWire(),
        Level = x.Level.ToWire(),
        Domains = { x.Domains.Select(ToWire) },
    };

    public static VillageStatus ToWire(this Townships.VillageStatus x) => new()
    {
        VillageId = x.VillageId,
        Residents = x.Residents,
        AtHome = x.AtHome,
        Away = { x.Away.Select(e => new Evacuees { OrderId = e.OrderId, ShelterId = e.ShelterId, People = e.People }) },
    };

    public static EnterpriseStatus ToWire(this Townships.EnterpriseStatus x) => new()
    {
        EnterpriseId = x.EnterpriseId,
        Operation = (EnterpriseOperation)((int)x.Operation + 1),
        Worst = x.Worst.ToWire(),
        Since = x.Since.ToWire(),
    };

    /// <summary>An asset as its domain saw it last; where it has not looked yet, as it is registered.</summary>
    public static Client.V1.AssetStatus ToStatus(this Grains.Districts.Asset asset, AssetOutcome? seen)
    {
        var status = new Client.V1.AssetStatus
        {
            AssetId = asset.Id,
            Kind = asset.Kind,
            Place = (seen?.Place ?? asset.Place).ToWire(),
            At = (seen?.At).ToWire(),
            Grade = (seen?.Grade ?? Hazards.HazardGrade.Normal).ToWire(),
            Reason = seen?.Reason?.ToWire(),
        };
        if (seen is not null) status.Measures.Add(seen.Measures);
        return status;
    }

    public static AreaStatus ToWire(this Supervision.AreaStatus x)
    {
        var area = new AreaStatus
        {
            Domain = x.Domain,
            TownshipId = x.AreaId,
            Level = x.Level.ToWire(),
            AssessedAt = x.AssessedAt.ToWire(),
            NextAssessmentAt = x.NextAssessmentAt.ToWire(),
            SilentSensors = { x.SilentSensors },
        };
        if (x.IncidentId is { } incident) area.IncidentId = incident;
        return area;
    }

    public static RoadClosure ToWire(this Roads.RoadClosure x)
    {
        var closure = new RoadClosure { Id = x.Id, Centre = x.Centre.ToWire(), RadiusM = x.RadiusM, Until = x.Until.ToWire() };
        if (x.IncidentId is { } incident) closure.IncidentId = incident;
        return closure;
    }

    public static Effect ToWire(this Effects.Effect x) => new() { Id = x.Id, Kind = Kebab.Of(x.Kind), OrderId = x.OrderId, Text = x.Text.ToWire(), At = x.At.ToWire() };

    private static TownshipDomain ToWire(Townships.TownshipNote x)
    {
        var note = new TownshipDomain { Domain = x.Domain, Level = x.Level.ToWire() };
        if (x.IncidentId is { } incident) note.IncidentId = incident;
        return note;
    }
}
