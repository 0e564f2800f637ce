using System.Reflection;

namespace Haimen.Grains.Tests.Incidents;

/// <summary>An interface played by one function. Public and open, since its proxies are made by deriving from it.</summary>
public class Proxy : DispatchProxy
{
    private Func<MethodInfo, object?[], object?> _call = (_, _) => null;

    public static T Of<T>(Func<MethodInfo, object?[], object?> call)
        where T : class
    {
        var proxy = Create<T, Proxy>();
        ((Proxy)(object)proxy)._call = call;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _call(targetMethod!, args ?? []);
}
