namespace Haimen.Grains.Identity;

/// <summary>Who stands behind an account.</summary>
public enum AccountKind
{
    /// <summary>A person, who signs in with a password.</summary>
    Person,

    /// <summary>A program or device, which has tokens and no password.</summary>
    Service,
}
