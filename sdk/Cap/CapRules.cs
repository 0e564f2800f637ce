using System.Buffers;

namespace Haimen.Cap;

/// <summary>What CAP 1.2 demands beyond the form of each element. Writer and reader hold to the same rules.</summary>
internal static class CapRules
{
    public const string Namespace = "urn:oasis:names:tc:emergency:cap:1.2";

    private static readonly SearchValues<char> NotInNames = SearchValues.Create(" ,<&\t\n\r");

    public static void Check(CapAlert alert)
    {
        CheckName("identifier", alert.Identifier);
        CheckName("sender", alert.Sender);
        if (alert.Scope == CapScope.Restricted && alert.Restriction.Length == 0) throw Bad("restriction", "", "the rule of restriction, since scope is Restricted");
        if (alert.Scope != CapScope.Restricted && alert.Restriction.Length > 0) throw Bad("restriction", alert.Restriction, $"nothing, since scope is {alert.Scope}");
        if (alert.Scope == CapScope.Private && alert.Addresses.Count == 0) throw Bad("addresses", "", "the recipients, since scope is Private");
        if (alert.MessageType != CapMessageType.Alert && alert.References.Count == 0)
            throw Bad("references", "", $"the messages that this {alert.MessageType} is about, each as sender,identifier,sent");
        foreach (var reference in alert.References)
        {
            CheckName("references: identifier", reference.Identifier);
            CheckName("references: sender", reference.Sender);
            if (!CapTime.TryRead(reference.Sent, out _)) throw Bad("references: sent", reference.Sent, "a time such as 2025-06-18T20:00:00+08:00");
        }

        for (var i = 0; i < alert.Texts.Count; i++) Check(alert.Texts[i], $"info[{i + 1}]");
    }

    public static CapException Bad(string where, string value, string allowed) =>
        new(value.Length == 0 ? $"{where}: is missing; must be {allowed}" : $"{where}: '{Shortened(value)}' is not allowed; must be {allowed}");

    private static void Check(CapText text, string where)
    {
        if (text.Categories.Count == 0) throw Bad($"{where}/category", "", "one of the categories, at least once");
        if (text.Event.Length == 0) throw Bad($"{where}/event", "", "the event in words");
        for (var i = 0; i < text.Areas.Count; i++) Check(text.Areas[i], $"{where}/area[{i + 1}]");
    }

    private static void Check(CapArea area, string where)
    {
        if (area.Description.Length == 0) throw Bad($"{where}/areaDesc", "", "the area in words");
        if (area.Ceiling is not null && area.Altitude is null) throw Bad($"{where}/altitude", "", "a height, since there is a ceiling");
        foreach (var polygon in area.Polygons)
        {
            if (polygon.Count < 4) throw Bad($"{where}/polygon", $"{polygon.Count} points", "4 points or more");
            if (polygon[0] != polygon[^1]) throw Bad($"{where}/polygon", "an open line", "a ring: its last point is its first");
            foreach (var point in polygon) Check(point, $"{where}/polygon");
        }

        foreach (var circle in area.Circles)
        {
            Check(circle.Centre, $"{where}/circle");
            if (!(circle.RadiusKm >= 0 && double.IsFinite(circle.RadiusKm))) throw Bad($"{where}/circle", FormattableString.Invariant($"radius {circle.RadiusKm}"), "a radius of 0 km or more");
        }
    }

    private static void Check(CapPoint point, string where)
    {
        if (!(Math.Abs(point.Latitude) <= 90 && Math.Abs(point.Longitude) <= 180))
            throw Bad(where, FormattableString.Invariant($"{point.Latitude},{point.Longitude}"), "latitude -90 to 90, longitude -180 to 180, in this order");
    }

    private static void CheckName(string where, string value)
    {
        if (value.Length == 0 || value.AsSpan().IndexOfAny(NotInNames) >= 0) throw Bad(where, value, "a name without space, comma, < or &");
    }

    private static string Shortened(string value) => value.Length <= 100 ? value : $"{value[..100]}…";
}
