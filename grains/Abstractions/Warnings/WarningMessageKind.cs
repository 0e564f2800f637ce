namespace Haimen.Grains.Warnings;

/// <summary>What a message says of its warning; the names are those of CAP 1.2's <c>msgType</c>.</summary>
public enum WarningMessageKind
{
    /// <summary>The first.</summary>
    Alert = 0,

    /// <summary>It replaces those before it.</summary>
    Update = 1,

    /// <summary>It lifts the warning.</summary>
    Cancel = 2,
}
