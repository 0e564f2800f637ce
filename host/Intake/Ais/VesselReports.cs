using System.Globalization;
using Haimen.Ais;
using Haimen.Grains.Assets;
using Haimen.Grains.Domains;
using Haimen.Grains.Realms;
using Haimen.Grains.Supervision;
using Haimen.Hazards;
using Haimen.Hazards.Assets;

namespace Haimen.Host.Intake.Ais;

/// <summary>
/// Makes reports of vessels from what their transponders say. A report's id follows from the vessel, its kind and its minute, so that two
/// receivers that hear the same vessel report it once.
/// </summary>
internal sealed class VesselReports
{
    private const string Vessel = "fishing-vessel";

    private readonly IDomainCatalog _domains;
    private readonly IGrainFactory _grains;
    private readonly PositionThinning _thinning = new();
    private readonly Dictionary<string, Grains.Districts.Asset> _byMmsi;

    public VesselReports(IDistrictCatalog district, IDomainCatalog domains, IGrainFactory grains)
    {
        (_domains, _grains) = (domains, grains);
        _byMmsi = district.District.Assets.Where(x => x.Kind == Vessel && x.Labels?.ContainsKey("mmsi") == true)
            .GroupBy(x => x.Labels!["mmsi"], StringComparer.Ordinal).ToDictionary(x => x.Key, x => x.First(), StringComparer.Ordinal);
    }

    /// <summary>Reports what a message says of a vessel of the district.</summary>
    /// <returns>What became of it, as the meter counts it.</returns>
    public async Task<string> TakeAsync(AisMessage message, CancellationToken cancellationToken)
    {
        if (message is not AisPosition { LonDeg: { } lon, LatDeg: { } lat } position) return "other";
        if (position.IsBeaconTest) return "test";
        // A distress beacon has a number of its own, which the register of vessels does not know: whoever it belongs to is found by place.
        if (!_byMmsi.TryGetValue(message.Identity.ToString(), out var vessel)) return message.IsDistress ? "unknown-distress" : "unknown-vessel";
        if (_domains.OwnerOf(Vessel) is not { } owner) return "refused";
        var place = new GeoPoint(lon, lat);
        if (!position.IsDistress && !_thinning.IsWorth(vessel.Id, position.At, place, position.Status)) return "thinned";

        var values = new SortedDictionary<string, double>(StringComparer.Ordinal);
        if (position.CourseDeg is { } course) values["courseDeg"] = course;
        if (position.SpeedMS is { } speed) values["speedMS"] = speed;
        if (position.HeadingDeg is { } heading) values["headingDeg"] = heading;
        var kind = position.IsDistress ? "sart" : "position";
        var report = new AssetReport { Kind = kind, At = position.At, Place = place, Values = position.IsDistress ? new SortedDictionary<string, double>(StringComparer.Ordinal) : values, Text = position.IsDistress ? "AIS" : "" };
        var id = string.Create(CultureInfo.InvariantCulture, $"ais-{message.Identity}-{kind}-{position.At.ToUnixTimeSeconds() / 60}");
        try
        {
            var watch = _grains.GetGrain<IAreaWatchGrain>(RealmId.Live.Key($"{owner.Descriptor.Id}/{vessel.TownshipId}"));
            await watch.ReportAssetAsync(new ReportedAsset(id, vessel.Id, report), cancellationToken);
            return "reported";
        }
        catch (ArgumentException)
        {
            return "refused";
        }
    }
}
