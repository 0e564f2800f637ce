using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Haimen.Client.V1;
using Haimen.Grains.Realms;
using Haimen.Grains.Resources;
using Haimen.Hazards;

namespace Haimen.Host.Api.Calls;

/// <summary>What many requests have in common, checked.</summary>
internal static class Requests
{
    /// <summary>The realm; live where none is said.</summary>
    public static RealmId Realm(string realm) =>
        realm.Length == 0 ? RealmId.Live
        : RealmId.IsValid(realm) ? new RealmId(realm)
        : throw Refusal.Field("realm", realm, "live, drill-NAME or fork-NAME with NAME of 1 to 80 of a-z, 0-9, - and .");

    /// <summary>The live realm, of what no other takes: what sensors, devices and channels send and say is simulated in a drill.</summary>
    public static RealmId Live(string realm) =>
        Realm(realm).IsLive ? RealmId.Live : throw Refusal.Command($"realm '{realm}' takes no such thing from outside; only live does");

    /// <summary>A command's id. An incident's own commands begin with ~, and it refuses those of others that do.</summary>
    public static string CommandId(string id) =>
        id is { Length: > 0 and <= 100 } && id[0] != '~' ? id : throw Refusal.Field("commandId", id.Length == 0 ? null : id, "1 to 100 characters, the first of them not ~");

    /// <summary>A reason.</summary>
    public static string Reason(string reason) => Words("reason", reason, 2000);

    /// <summary>Words that must not be left out.</summary>
    public static string Words(string field, string words, int longest) => words.Length > 0 && words.Length <= longest
        ? words
        : throw Refusal.Field(field, words.Length == 0 ? null : words, string.Create(CultureInfo.InvariantCulture, $"1 to {longest} characters"));

    /// <summary>A place that must not be left out.</summary>
    public static GeoPoint Place(string field, LonLat? place)
    {
        if (place is null) throw Refusal.Field(field, null, "a place with lon and lat");
        if (!place.HasLon) throw Refusal.Field($"{field}.lon", null, "-180 to 180");
        if (!place.HasLat) throw Refusal.Field($"{field}.lat", null, "-90 to 90");
        if (!(Math.Abs(place.Lon) <= 180)) throw Refusal.Field($"{field}.lon", place.Lon, "-180 to 180");
        if (!(Math.Abs(place.Lat) <= 90)) throw Refusal.Field($"{field}.lat", place.Lat, "-90 to 90");
        return new GeoPoint(place.Lon, place.Lat);
    }

    /// <summary>An instant that must not be left out.</summary>
    public static DateTimeOffset At(string field, Timestamp? at)
    {
        const string Allowed = "a time from year 1 to 9999";
        if (at is null) throw Refusal.Field(field, null, Allowed);
        try
        {
            return at.ToDateTimeOffset();
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentOutOfRangeException)
        {
            throw Refusal.Field(field, at.Seconds, Allowed);
        }
    }

    /// <summary>A level that a person may set.</summary>
    public static Haimen.Hazards.HazardGrade Level(Client.V1.HazardGrade level) => level is >= Client.V1.HazardGrade.Blue and <= Client.V1.HazardGrade.Red
        ? (Haimen.Hazards.HazardGrade)((int)level - 1)
        : throw Refusal.Field("level", level == Client.V1.HazardGrade.Unspecified ? null : level, "HAZARD_GRADE_BLUE to HAZARD_GRADE_RED");

    /// <summary>The answer to a command; a refusal where it was refused.</summary>
    public static CommandResult Result(string commandId, CommandOutcome outcome) =>
        outcome.Accepted ? new CommandResult { CommandId = commandId } : throw Refusal.Command(outcome.Refusal);
}
