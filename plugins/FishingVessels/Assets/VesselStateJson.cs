using System.Buffers;
using System.Text;
using System.Text.Json;
using Haimen.FishingVessels.Models;
using Haimen.Hazards;

namespace Haimen.FishingVessels.Assets;

/// <summary>The state of a vessel as versioned JSON. What is not as it should be is left out, never guessed: she then begins anew in that point.</summary>
internal static class VesselStateJson
{
    /// <summary>Reads a state.</summary>
    /// <param name="json">As last written; null at first.</param>
    /// <param name="anyVersion">Whether a state of another version is read by the names that it shares with this one.</param>
    public static VesselState Read(string? json, bool anyVersion = false)
    {
        var state = new VesselState();
        if (json is null) return state;
        using var document = FishingStates.Parse(json, anyVersion);
        if (document is null) return state;
        var fields = new StateFields(document.RootElement);
        state.AtSea = fields.Flag("sea");
        if (fields.Number("lon") is { } lon && fields.Number("lat") is { } lat && new GeoPoint(lon, lat) is { IsValid: true } place) state.Place = place;
        state.PlaceAt = fields.Instant("placeAt");
        state.CourseDeg = fields.Number("course") ?? 0;
        state.SpeedMS = Math.Max(0, fields.Number("speed") ?? 0);
        state.Heard = fields.Instant("heard");
        state.Aboard = fields.Count("aboard");
        state.MusteredAt = fields.Instant("mustered");
        state.RecalledAt = fields.Instant("recalled");
        state.BeyondWind = fields.Flag("beyond");
        if (fields.Count("cause") is { } cause && Enum.IsDefined((DistressCause)cause)) state.Cause = (DistressCause)cause;
        state.DistressSince = fields.Instant("since");
        if (state.Cause is not null && state.DistressSince is null) state.Cause = null;
        state.Missing = fields.Count("missing") ?? 0;
        state.SearchOver = fields.Flag("over");
        state.Run = new(fields.Number("runE") ?? 0, fields.Number("runN") ?? 0, fields.Number("unitE") ?? 0, fields.Number("unitN") ?? 0, fields.Number("runS") ?? 0);
        return state;
    }

    /// <summary>Writes a state.</summary>
    /// <param name="state">The state.</param>
    public static string Write(VesselState state)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("v"u8, FishingStates.Version);
            Flag("sea", state.AtSea);
            if (state.Place is { } place)
            {
                writer.WriteNumber("lon"u8, place.Lon);
                writer.WriteNumber("lat"u8, place.Lat);
            }

            Instant("placeAt", state.PlaceAt);
            Number("course", state.CourseDeg);
            Number("speed", state.SpeedMS);
            Instant("heard", state.Heard);
            if (state.Aboard is { } aboard) writer.WriteNumber("aboard"u8, aboard);
            Instant("mustered", state.MusteredAt);
            Instant("recalled", state.RecalledAt);
            Flag("beyond", state.BeyondWind);
            if (state.Cause is { } cause) writer.WriteNumber("cause"u8, (int)cause);
            Instant("since", state.DistressSince);
            Number("missing", state.Missing);
            Flag("over", state.SearchOver);
            Run(state.Run);
            writer.WriteEndObject();

            void Flag(string name, bool value)
            {
                if (value) writer.WriteBoolean(name, true);
            }

            void Number(string name, double value)
            {
                if (value != 0) writer.WriteNumber(name, value);
            }

            void Instant(string name, DateTimeOffset? at)
            {
                if (at is { } known) writer.WriteString(name, known);
            }

            void Run(WindRun run)
            {
                Number("runE", run.EastM);
                Number("runN", run.NorthM);
                Number("unitE", run.UnitEastS);
                Number("unitN", run.UnitNorthS);
                Number("runS", run.Seconds);
            }
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
