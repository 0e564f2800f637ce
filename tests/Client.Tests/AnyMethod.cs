using System.Text;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;

namespace Haimen.Client.Tests;

/// <summary>Calls any method of the contract, over gRPC or over HTTP, so that a new one is tested as soon as it is there.</summary>
internal static class AnyMethod
{
    public static IEnumerable<MethodDescriptor> WithRoute => Contract.Services.SelectMany(x => x.Methods).Where(x => !x.IsServerStreaming && ContractText.RouteOf(x) is not null);

    public static async Task<IMessage> OverGrpcAsync(CallInvoker calls, MethodDescriptor method, IMessage request, CancellationToken cancellationToken)
    {
        var marshaller = new Marshaller<IMessage>(x => x.ToByteArray(), method.InputType.Parser.ParseFrom);
        var answers = new Marshaller<IMessage>(x => x.ToByteArray(), method.OutputType.Parser.ParseFrom);
        var call = new Method<IMessage, IMessage>(MethodType.Unary, method.Service.FullName, method.Name, marshaller, answers);
        return await calls.AsyncUnaryCall(call, null, new CallOptions(deadline: DateTime.UtcNow.AddSeconds(30), cancellationToken: cancellationToken), request);
    }

    public static HttpRequestMessage OverHttp(MethodDescriptor method, IMessage request)
    {
        var (verb, path, body) = ContractText.RouteOf(method)!.Value;
        var inPath = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in method.InputType.Fields.InDeclarationOrder())
        {
            if (!path.Contains($"{{{field.Name}}}", StringComparison.Ordinal)) continue;
            inPath.Add(field.Name);
            path = path.Replace($"{{{field.Name}}}", Uri.EscapeDataString((string)field.Accessor.GetValue(request)), StringComparison.Ordinal);
        }

        if (body.Length == 0) return new HttpRequestMessage(new HttpMethod(verb), $"{path}{Query(request, inPath)}");
        return new HttpRequestMessage(new HttpMethod(verb), path) { Content = new StringContent(JsonFormatter.Default.Format(request), Encoding.UTF8, "application/json") };
    }

    private static string Query(IMessage request, HashSet<string> inPath)
    {
        var parts = new List<string>();
        foreach (var field in request.Descriptor.Fields.InDeclarationOrder().Where(x => !inPath.Contains(x.Name) && !x.IsRepeated && x.FieldType != FieldType.Message))
        {
            var value = field.Accessor.GetValue(request);
            var text = value switch { string x => x, bool x => x ? "true" : "", int x => x == 0 ? "" : $"{x}", long x => x == 0 ? "" : $"{x}", _ => "" };
            if (text.Length > 0) parts.Add($"{field.JsonName}={Uri.EscapeDataString(text)}");
        }

        return parts.Count == 0 ? "" : $"?{string.Join('&', parts)}";
    }
}
