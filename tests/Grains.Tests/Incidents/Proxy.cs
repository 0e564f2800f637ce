using System.Reflection;

namespace Haimen.Grains.Tests.Incidents;

/// <summary>An interface played by one function. Public and open, since its proxies are made by deriving from it.</summary>
public class Proxy<T> : DispatchProxy
    where T : class
{
    private Func<MethodInfo, object?[], object?> _call = null!;

    public static T Of(Func<MethodInfo, object?[], object?> call)
    {
        var proxy = Create<T, Proxy<T>>();
        ((Proxy<T>)(object)proxy)._call = call;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _call(targetMethod!, args ?? []);
}
