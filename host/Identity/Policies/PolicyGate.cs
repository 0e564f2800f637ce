using Google.Protobuf;
using Grpc.Core;
using Haimen.Grains.Realms;
using Haimen.Host.Api.Calls;

namespace Haimen.Host.Identity.Policies;

/// <summary>Asks the table about a request.</summary>
internal sealed class PolicyGate(TouchedTownships touched)
{
    /// <summary>Why a request is refused; null where it may pass.</summary>
    /// <param name="policy">The operation's policy; null where it has none.</param>
    /// <param name="caller">Who asks; null for nobody.</param>
    /// <param name="realm">The realm that it touches; live where it says none.</param>
    /// <param name="request">What it says; null where that is not a message.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<RpcException?> RefuseAsync(Policy? policy, SignedIn? caller, RealmId realm, IMessage? request, CancellationToken cancellationToken)
    {
        if (policy is { IsAnonymous: true }) return null;
        if (caller is null) return Refusal.Unauthenticated("sign in first: this needs a bearer token (POST /v1/session gives one)");
        if (policy is null) return Refusal.Forbidden($"{caller.Name} may not do this: no policy allows it to anyone");
        if (caller.Grants.Any(x => policy.Allows(x, realm.IsLive, townships: null))) return null;
        // Only someone who is bound to townships needs the ones that are touched.
        var mayElsewhere = policy.AllowsSomewhere(caller.Grants, realm.IsLive);
        if (policy.Scope == PolicyScope.Township && mayElsewhere && request is not null)
        {
            var townships = await touched.OfAsync(request, realm, cancellationToken);
            if (caller.Grants.Any(x => policy.Allows(x, realm.IsLive, townships))) return null;
        }

        return Refusal.Forbidden(Words(policy, caller, realm, mayElsewhere));
    }

    /// <summary>The realm that a request names; live where it names none, or one that there cannot be.</summary>
    public static RealmId RealmOf(IMessage request) =>
        request.Descriptor.FindFieldByName("realm")?.Accessor.GetValue(request) is string { Length: > 0 } name && RealmId.IsValid(name) ? new RealmId(name) : RealmId.Live;

    private static string Words(Policy policy, SignedIn caller, RealmId realm, bool mayElsewhere)
    {
        var roles = string.Join(", ", (realm.IsLive ? policy.Live : policy.Exercises).Order().Select(GrantText.NameOf));
        return mayElsewhere
            ? $"{caller.Name} may do this only in {string.Join(", ", caller.Grants.SelectMany(x => x.Townships).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}"
            : $"{caller.Name} may not do this in {realm}; it takes one of {roles}{(policy.Scope == PolicyScope.District ? " for the whole district" : "")}";
    }
}
