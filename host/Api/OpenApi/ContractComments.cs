using System.Collections.Frozen;
using Google.Protobuf.Reflection;
using Haimen.Client;

namespace Haimen.Host.Api.OpenApi;

/// <summary>The comments of the contract, by the full name of what they are about.</summary>
internal sealed class ContractComments
{
    private readonly FrozenDictionary<string, string> _comments;

    public ContractComments()
    {
        var comments = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in FileDescriptorSet.Parser.ParseFrom(Contract.ReadDescriptors()).File)
        {
            foreach (var location in file.SourceCodeInfo.Location)
            {
                if (location.LeadingComments.Length > 0 && NameOf(file, location.Path) is { } name)
                    comments[$"{file.Package}.{name}"] = string.Join(' ', location.LeadingComments.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            }
        }

        _comments = comments.ToFrozenDictionary();
    }

    /// <summary>What is said of a message, field, enum, value, service or method; empty where nothing is.</summary>
    public string this[string fullName] => _comments.GetValueOrDefault(fullName, "");

    /// <summary>A path is field numbers of descriptor.proto: 4 message (2 its field), 5 enum (2 its value), 6 service (2 its method).</summary>
    private static string? NameOf(FileDescriptorProto file, IReadOnlyList<int> path) => path switch
    {
        [4, var m] => file.MessageType[m].Name,
        [4, var m, 2, var f] => $"{file.MessageType[m].Name}.{file.MessageType[m].Field[f].Name}",
        [5, var e] => file.EnumType[e].Name,
        [5, var e, 2, var v] => $"{file.EnumType[e].Name}.{file.EnumType[e].Value[v].Name}",
        [6, var s] => file.Service[s].Name,
        [6, var s, 2, var r] => $"{file.Service[s].Name}.{file.Service[s].Method[r].Name}",
        _ => null,
    };
}
