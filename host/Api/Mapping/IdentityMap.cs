using Haimen.Client.V1;
using Haimen.Grains.Identity;

namespace Haimen.Host.Api.Mapping;

/// <summary>Accounts on the wire.</summary>
internal static class IdentityMap
{
    public static Client.V1.Role ToWire(this Grains.Identity.Role x) => (Client.V1.Role)((int)x + 1);

    public static Client.V1.Grant ToWire(this Grains.Identity.Grant x) => new() { Role = x.Role.ToWire(), Townships = { x.Townships }, ExercisesOnly = x.ExercisesOnly };

    public static Token ToWire(this TokenView x) => new() { Id = x.Id, Label = x.Label, IssuedAt = x.IssuedAt.ToWire(), ExpiresAt = x.ExpiresAt.ToWire() };

    public static Account ToWire(this AccountView x) => new()
    {
        Name = x.Name,
        Kind = (Client.V1.AccountKind)((int)x.Kind + 1),
        DisplayName = x.DisplayName,
        Grants = { x.Grants.Select(ToWire) },
        Disabled = x.Disabled,
        LockedUntil = x.LockedUntil.ToWire(),
        MustChangePassword = x.MustChangePassword,
        CreatedAt = x.CreatedAt.ToWire(),
        Tokens = { x.Tokens.Select(ToWire) },
    };
}
