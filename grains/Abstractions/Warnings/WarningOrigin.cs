namespace Haimen.Grains.Warnings;

/// <summary>Who drafted a warning. It decides whether a draft may go out without a person.</summary>
public enum WarningOrigin
{
    /// <summary>A hazard domain, from what sensors say.</summary>
    Domain = 0,

    /// <summary>A person at the command centre.</summary>
    Person = 1,

    /// <summary>Another authority, whose alert was taken in.</summary>
    External = 2,
}
