using System.Reflection;
using System.Reflection.Emit;
using Haimen.Hazards;
using Haimen.Host.Plugins;

namespace Haimen.Host.Tests.Plugins;

/// <summary>A throw-away folder of plugins: the flood domain as it comes with the host, and broken ones made to order.</summary>
internal sealed class PluginFolders : IDisposable
{
    public const string Assembly = "Broken.dll";

    public string Folder { get; } = Directory.CreateTempSubdirectory("haimen-plugins-").FullName;

    /// <summary>Adds the flood domain, and says where.</summary>
    public string AddFlood(string name = "flood")
    {
        var to = Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(PluginFolder.Default, "Flood"))) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        return to;
    }

    /// <summary>Adds a folder with a manifest, and says where.</summary>
    public string Add(string manifest)
    {
        var to = Directory.CreateDirectory(Path.Combine(Folder, "broken")).FullName;
        File.WriteAllText(Path.Combine(to, PluginManifest.FileName), manifest);
        return to;
    }

    public static string Manifest(string min = "0.2.0", string below = "0.3.0", string id = "broken", string assembly = Assembly) => $$"""
        { "id": "{{id}}", "version": "1.0.0", "entryAssembly": "{{assembly}}", "name": { "zh": "坏", "en": "Broken" }, "sdk": { "min": "{{min}}", "below": "{{below}}" } }
        """;

    /// <summary>Writes an assembly with one domain, whose constructor throws or else whose members do.</summary>
    public static void WriteDomain(string folder, bool constructorThrows, bool isPublic = true)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Broken"), typeof(object).Assembly);
        var type = assembly.DefineDynamicModule("Broken").DefineType(
            "Broken.Domain", (isPublic ? TypeAttributes.Public : TypeAttributes.NotPublic) | TypeAttributes.Sealed, typeof(object), [typeof(IHazardDomain)]);
        var constructor = type.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, []).GetILGenerator();
        constructor.Emit(OpCodes.Ldarg_0);
        constructor.Emit(OpCodes.Call, typeof(object).GetConstructor([])!);
        if (constructorThrows) Throw(constructor, "the tables\nare missing");
        else constructor.Emit(OpCodes.Ret);
        foreach (var method in typeof(IHazardDomain).GetMethods())
        {
            var body = type.DefineMethod(
                method.Name, MethodAttributes.Public | MethodAttributes.Virtual | MethodAttributes.Final, method.ReturnType, [.. method.GetParameters().Select(x => x.ParameterType)]);
            Throw(body.GetILGenerator(), $"{method.Name} is not there");
            type.DefineMethodOverride(body, method);
        }

        type.CreateType();
        assembly.Save(Path.Combine(folder, Assembly));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static void Throw(ILGenerator body, string message)
    {
        body.Emit(OpCodes.Ldstr, message);
        body.Emit(OpCodes.Newobj, typeof(InvalidOperationException).GetConstructor([typeof(string)])!);
        body.Emit(OpCodes.Throw);
    }
}
