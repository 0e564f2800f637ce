using Google.Protobuf.Reflection;
using Haimen.Client.V1;

namespace Haimen.Client;

/// <summary>The contract itself, for programs that walk it: documentation, policies, tests.</summary>
public static class Contract
{
    /// <summary>Every file of <c>haimen.v1</c>, in the order in which one reads them.</summary>
    public static IReadOnlyList<FileDescriptor> Files { get; } =
    [
        CommonReflection.Descriptor,
        RegistryReflection.Descriptor,
        IncidentsReflection.Descriptor,
        ResourcesReflection.Descriptor,
        SensingReflection.Descriptor,
        SituationReflection.Descriptor,
        WarningsReflection.Descriptor,
        CatalogReflection.Descriptor,
        PluginsReflection.Descriptor,
        DrillsReflection.Descriptor,
        IdentityReflection.Descriptor,
        FeedReflection.Descriptor,
    ];

    /// <summary>Every service, in the order of the files.</summary>
    public static IReadOnlyList<ServiceDescriptor> Services { get; } = [.. Files.SelectMany(x => x.Services)];

    /// <summary>The descriptors with their comments, as protoc wrote them.</summary>
    /// <returns>A serialized FileDescriptorSet.</returns>
    public static byte[] ReadDescriptors()
    {
        using var resource = typeof(Contract).Assembly.GetManifestResourceStream("haimen.v1.binpb")!;
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }
}
