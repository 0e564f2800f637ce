using System.Globalization;
using System.Text;
using System.Xml;
using Grpc.Core;
using Haimen.Cap;
using Haimen.Grains.Realms;
using Haimen.Grains.Warnings;
using Haimen.Host.Api.Calls;
using Haimen.Host.Api.Json;

namespace Haimen.Host.Warnings;

/// <summary>What went out to the public, as CAP 1.2: each message, and an Atom feed (RFC 4287) of them.</summary>
internal sealed class AlertDoor(IGrainFactory grains, AlertFactory factory, IDistrictCatalog district)
{
    /// <summary>How many alerts the feed holds, the newest first.</summary>
    private const int MostEntries = 100;

    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The alert of one message of a warning.</summary>
    public async Task GetAsync(string realm, string warningId, int number, HttpContext context)
    {
        try
        {
            var id = Requests.Realm(realm);
            var known = await RegisterAsync(id, context.RequestAborted);
            var warning = known.Contains(warningId) ? await grains.GetGrain<IWarningGrain>(id.Key(warningId)).GetAsync(context.RequestAborted) : null;
            if (warning is null) throw Refusal.NotFound("warning", warningId);
            var message = Array.Find(warning.Messages, x => x.Number == number) ?? throw Refusal.NotFound("message", number.ToString(CultureInfo.InvariantCulture));
            context.Response.ContentType = $"{CapWriter.MediaType}; charset=utf-8";
            await context.Response.WriteAsync(CapWriter.Write(factory.Make(id, warning, message)), context.RequestAborted);
        }
        catch (RpcException refusal)
        {
            await Problems.WriteAsync(context, refusal);
        }
    }

    /// <summary>The feed.</summary>
    public async Task ListAsync(string realm, HttpContext context)
    {
        try
        {
            var id = Requests.Realm(realm);
            var known = await RegisterAsync(id, context.RequestAborted);
            var views = await Task.WhenAll(known.Select(x => grains.GetGrain<IWarningGrain>(id.Key(x)).GetAsync(context.RequestAborted).AsTask()));
            var entries = views.OfType<WarningView>().SelectMany(x => x.Messages.Select(m => (Warning: x, Message: m)))
                .OrderByDescending(x => x.Message.SentAt).ThenBy(x => x.Warning.WarningId, StringComparer.Ordinal).ThenByDescending(x => x.Message.Number).Take(MostEntries);
            context.Response.ContentType = "application/atom+xml; charset=utf-8";
            await context.Response.Body.WriteAsync(Write(id, $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}", [.. entries]), context.RequestAborted);
        }
        catch (RpcException refusal)
        {
            await Problems.WriteAsync(context, refusal);
        }
    }

    private ValueTask<string[]> RegisterAsync(RealmId realm, CancellationToken cancellationToken) =>
        grains.GetGrain<IWarningRegisterGrain>(realm.Key("warnings")).ListAsync(cancellationToken);

    private byte[] Write(RealmId realm, string door, (WarningView Warning, WarningMessage Message)[] entries)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) }))
        {
            var self = $"{door}/v1/realms/{realm}/alerts";
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("id", Atom, self);
            xml.WriteElementString("title", Atom, $"{district.District.NameZh}预警 / {district.District.NameEn} warnings{(realm.IsLive ? "" : " （演练 / Exercise）")}");
            xml.WriteElementString("updated", Atom, Time(entries.Length > 0 ? entries[0].Message.SentAt : DateTimeOffset.UnixEpoch));
            Link(xml, "self", self, "application/atom+xml");
            foreach (var (warning, message) in entries)
            {
                var alert = factory.Make(realm, warning, message);
                var address = string.Create(CultureInfo.InvariantCulture, $"{self}/{Uri.EscapeDataString(warning.WarningId)}/{message.Number}");
                xml.WriteStartElement("entry", Atom);
                xml.WriteElementString("id", Atom, address);
                xml.WriteElementString("title", Atom, $"[{alert.MessageType}] {message.Content.Headline.Zh} / {message.Content.Headline.En}");
                xml.WriteElementString("updated", Atom, Time(message.SentAt));
                xml.WriteStartElement("author", Atom);
                xml.WriteElementString("name", Atom, alert.Texts[0].SenderName);
                xml.WriteEndElement();
                Link(xml, "alternate", address, CapWriter.MediaType);
                xml.WriteElementString("summary", Atom, $"{message.Content.Instruction.Zh} / {message.Content.Instruction.En}");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }

    private static string Time(DateTimeOffset time) => XmlConvert.ToString(time.ToUniversalTime());

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteAttributeString("type", type);
        xml.WriteEndElement();
    }
}
