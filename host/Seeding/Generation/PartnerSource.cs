using Haimen.Grains.Districts;
using Haimen.Hazards;

namespace Haimen.Host.Seeding.Generation;

/// <summary>Reads the neighbouring districts and the city from <c>source/partners.csv</c>; nothing of them is drawn.</summary>
internal static class PartnerSource
{
    /// <summary>The partners.</summary>
    public static IReadOnlyList<Partner> Partners() => [.. EmbeddedText.Rows("source/partners.csv").Select(row => new Partner
    {
        Id = row["id"],
        NameZh = row["nameZh"],
        NameEn = row["nameEn"],
        Kind = Enum.Parse<PartnerKind>(row["kind"], ignoreCase: true),
        Place = new GeoPoint(DistrictSource.Number(row["lon"]), DistrictSource.Number(row["lat"])),
        Border = Enum.Parse<PartnerBorder>(row["border"], ignoreCase: true),
        RouteZh = row["routeZh"],
        RouteEn = row["routeEn"],
        RoadKm = DistrictSource.Number(row["roadKm"]),
        TravelMinutes = DistrictSource.Number(row["travelMinutes"]),
    })];
}
