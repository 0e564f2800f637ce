using Haimen.Client.V1;
using Resources = Haimen.Grains.Resources;

namespace Haimen.Host.Api.Mapping;

/// <summary>Teams, depots and shelters as the contract has them.</summary>
internal static class ResourceMap
{
    public static TeamStatus ToWire(this Resources.TeamStatus x)
    {
        var team = new TeamStatus
        {
            TeamId = x.TeamId,
            InService = x.InService,
            Available = x.Available,
            Progress = x.OrderId is null ? OrderProgress.Unspecified : x.Progress.ToWire(),
            Place = x.Place.ToWire(),
            ExpectedAt = x.ExpectedAt.ToWire(),
            IsOut = x.IsOut,
            Overdue = x.Overdue,
            Token = x.Token,
        };
        if (x.OrderId is { } order) team.OrderId = order;
        if (x.IncidentId is { } incident) team.IncidentId = incident;
        return team;
    }

    public static DepotStatus ToWire(this Resources.DepotStatus x) => new()
    {
        DepotId = x.DepotId,
        Stock = { x.Stock.Select(s => new StockLine { CategoryId = s.Category, Free = s.Free, Held = s.Held, Out = s.Out, Consumed = s.Consumed }) },
        Orders = { x.Orders.Select(ToWire) },
    };

    public static ShelterStatus ToWire(this Resources.ShelterStatus x) => new()
    {
        ShelterId = x.ShelterId,
        Accepting = x.Accepting,
        Open = x.Open,
        Places = x.Places,
        Reserved = x.Reserved,
        Sheltered = x.Sheltered,
        Free = x.Free,
        Orders = { x.Orders.Select(ToWire) },
    };

    private static ResourceOrder ToWire(Resources.StockOrder x) => new()
    {
        OrderId = x.OrderId,
        IncidentId = x.IncidentId,
        Resource = x.Resource,
        Quantity = x.Quantity,
        Progress = x.Progress.ToWire(),
        Token = x.Token,
    };
}
