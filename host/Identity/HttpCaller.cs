using System.Collections.Frozen;
using Haimen.Host.Api.Calls;

namespace Haimen.Host.Identity;

/// <summary>The account behind the call under way.</summary>
internal sealed class HttpCaller(IHttpContextAccessor accessor) : ICaller
{
    private SignedIn? SignedIn => accessor.HttpContext is { } context ? SignedIn.Of(context) : null;

    public string Name => SignedIn?.Name ?? "nobody";

    public IReadOnlySet<string> Roles => SignedIn?.Grants.Select(x => GrantText.NameOf(x.Role)).ToFrozenSet(StringComparer.Ordinal) ?? FrozenSet<string>.Empty;
}
