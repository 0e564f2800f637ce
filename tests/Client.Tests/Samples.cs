using Google.Protobuf;
using Google.Protobuf.Reflection;
using Haimen.Client.V1;

namespace Haimen.Client.Tests;

/// <summary>Requests made from their descriptors alone.</summary>
internal static class Samples
{
    /// <summary>A request that a method can answer as far as names go: what the seeds' district has.</summary>
    public static IMessage Plausible(MethodDescriptor method) => Fill(method, field => field.Name switch
    {
        "realm" => "live",
        "command_id" => $"test-{method.Service.Name}-{method.Name}",
        "reason" => "a test",
        "township_id" => "haimengang",
        "id" or "village_id" or "enterprise_id" or "shelter_id" or "depot_id" or "team_id" or "sensor_id" or "asset_id" or "resource_id" => Known(method, field),
        "domain" or "plugin_id" => "flood",
        "page_token" or "order_by" or "query" or "capability_id" or "kind" => "",
        _ => "something",
    });

    /// <summary>A request of which nothing is known to the host.</summary>
    public static IMessage Unknown(MethodDescriptor method) => Fill(method, x => x.Name == "realm" ? "live" : "no-such");

    /// <summary>A request that says nothing but what its path needs.</summary>
    public static IMessage Empty(MethodDescriptor method) => Fill(
        method, x => ContractText.RouteOf(method)!.Value.Path.Contains($"{{{x.Name}}}", StringComparison.Ordinal) ? x.Name == "realm" ? "live" : "x" : "");

    private static string Known(MethodDescriptor method, FieldDescriptor field)
    {
        var what = field.Name == "id" ? method.Name["Get".Length..].ToLowerInvariant() : field.Name[..^3];
        if (method.Name.StartsWith("List", StringComparison.Ordinal)) return "";
        return what switch
        {
            "township" => "haimengang",
            "sensor" => "rain-changle-02",
            _ => KnownIds.GetValueOrDefault(what, "something"),
        };
    }

    /// <summary>Ids of the seeds' district, put in by the test that has read them.</summary>
    public static Dictionary<string, string> KnownIds { get; } = new(StringComparer.Ordinal);

    private static IMessage Fill(MethodDescriptor method, Func<FieldDescriptor, string> text)
    {
        var request = method.InputType.Parser.ParseFrom(ByteString.Empty);
        foreach (var field in method.InputType.Fields.InDeclarationOrder().Where(x => x.FieldType == FieldType.String && !x.IsRepeated))
            field.Accessor.SetValue(request, text(field));
        if (request is RaiseLevelRequest raise) raise.Level = HazardGrade.Red;
        if (request is LowerLevelRequest lower) lower.Level = HazardGrade.Blue;
        return request;
    }
}
