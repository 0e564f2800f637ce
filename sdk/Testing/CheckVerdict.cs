namespace Haimen.Hazards.Testing;

/// <summary>How a check ended.</summary>
public enum CheckVerdict
{
    /// <summary>All is as it should be.</summary>
    Pass = 0,

    /// <summary>Something is not; the reason says what and where.</summary>
    Fail = 1,

    /// <summary>The domain has nothing that the check looks at, or it could not be run; the reason says which. It holds no tier back.</summary>
    Skipped = 2,
}
