using System.Globalization;
using System.Text;
using System.Xml;

namespace Haimen.Cap;

/// <summary>Writes alerts as XML in the order that CAP 1.2's schema demands.</summary>
public static class CapWriter
{
    /// <summary>The media type of an alert.</summary>
    public const string MediaType = "application/cap+xml";

    /// <summary>Writes an alert.</summary>
    /// <param name="alert">The alert.</param>
    /// <returns>XML, UTF-8 by its declaration.</returns>
    /// <exception cref="CapException">The alert breaks a rule of CAP.</exception>
    public static string Write(CapAlert alert)
    {
        CapRules.Check(alert);
        var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartDocument();
            WriteTo(xml, alert);
            xml.WriteEndDocument();
        }

        return text.ToString();
    }

    /// <summary>Writes an alert as an element into something larger.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="alert">The alert.</param>
    /// <exception cref="CapException">The alert breaks a rule of CAP.</exception>
    public static void WriteTo(XmlWriter xml, CapAlert alert)
    {
        CapRules.Check(alert);
        xml.WriteStartElement("alert", CapRules.Namespace);
        Element(xml, "identifier", alert.Identifier);
        Element(xml, "sender", alert.Sender);
        Element(xml, "sent", CapTime.Write(alert.Sent));
        Element(xml, "status", alert.Status.ToString());
        Element(xml, "msgType", alert.MessageType.ToString());
        Optional(xml, "source", alert.Source);
        Element(xml, "scope", alert.Scope.ToString());
        Optional(xml, "restriction", alert.Restriction);
        Optional(xml, "addresses", Quoted(alert.Addresses));
        foreach (var code in alert.Codes) Element(xml, "code", code);
        Optional(xml, "note", alert.Note);
        Optional(xml, "references", string.Join(' ', alert.References.Select(x => $"{x.Sender},{x.Identifier},{x.Sent}")));
        Optional(xml, "incidents", Quoted(alert.Incidents));
        foreach (var text in alert.Texts) Write(xml, text);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, CapText text)
    {
        xml.WriteStartElement("info", CapRules.Namespace);
        Element(xml, "language", text.Language);
        foreach (var category in text.Categories) Element(xml, "category", category.ToString());
        Element(xml, "event", text.Event);
        foreach (var response in text.Responses) Element(xml, "responseType", response.ToString());
        Element(xml, "urgency", text.Urgency.ToString());
        Element(xml, "severity", text.Severity.ToString());
        Element(xml, "certainty", text.Certainty.ToString());
        Optional(xml, "audience", text.Audience);
        Values(xml, "eventCode", text.EventCodes);
        Optional(xml, "effective", text.Effective);
        Optional(xml, "onset", text.Onset);
        Optional(xml, "expires", text.Expires);
        Optional(xml, "senderName", text.SenderName);
        Optional(xml, "headline", text.Headline);
        Optional(xml, "description", text.Description);
        Optional(xml, "instruction", text.Instruction);
        Optional(xml, "web", text.Web);
        Optional(xml, "contact", text.Contact);
        Values(xml, "parameter", text.Parameters);
        foreach (var resource in text.Resources) Write(xml, resource);
        foreach (var area in text.Areas) Write(xml, area);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, CapResource resource)
    {
        xml.WriteStartElement("resource", CapRules.Namespace);
        Element(xml, "resourceDesc", resource.Description);
        Element(xml, "mimeType", resource.MimeType);
        if (resource.Size is { } size) Element(xml, "size", size.ToString(CultureInfo.InvariantCulture));
        Optional(xml, "uri", resource.Uri);
        Optional(xml, "derefUri", resource.Content);
        Optional(xml, "digest", resource.Digest);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, CapArea area)
    {
        xml.WriteStartElement("area", CapRules.Namespace);
        Element(xml, "areaDesc", area.Description);
        foreach (var polygon in area.Polygons) Element(xml, "polygon", string.Join(' ', polygon.Select(Point)));
        foreach (var circle in area.Circles) Element(xml, "circle", $"{Point(circle.Centre)} {Number(circle.RadiusKm)}");
        Values(xml, "geocode", area.Geocodes);
        if (area.Altitude is { } altitude) Element(xml, "altitude", Number(altitude));
        if (area.Ceiling is { } ceiling) Element(xml, "ceiling", Number(ceiling));
        xml.WriteEndElement();
    }

    private static void Values(XmlWriter xml, string name, IReadOnlyList<CapValue> values)
    {
        foreach (var value in values)
        {
            xml.WriteStartElement(name, CapRules.Namespace);
            Element(xml, "valueName", value.Name);
            Element(xml, "value", value.Value);
            xml.WriteEndElement();
        }
    }

    private static void Element(XmlWriter xml, string name, string value) => xml.WriteElementString(name, CapRules.Namespace, value);

    private static void Optional(XmlWriter xml, string name, string value)
    {
        if (value.Length > 0) Element(xml, name, value);
    }

    private static void Optional(XmlWriter xml, string name, DateTimeOffset? time)
    {
        if (time is { } given) Element(xml, name, CapTime.Write(given));
    }

    /// <summary>Names with a space stand in quotes.</summary>
    private static string Quoted(IReadOnlyList<string> names) => string.Join(' ', names.Select(x => x.Contains(' ', StringComparison.Ordinal) ? $"\"{x}\"" : x));

    private static string Point(CapPoint point) => $"{Number(point.Latitude)},{Number(point.Longitude)}";

    /// <summary>Never with an exponent, which XML's decimal does not know; to 1e-9 of a degree.</summary>
    private static string Number(double value) => value.ToString("0.#########", CultureInfo.InvariantCulture);

    private sealed class Utf8Writer() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
