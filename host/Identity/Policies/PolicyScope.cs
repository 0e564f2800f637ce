namespace Haimen.Host.Identity.Policies;

/// <summary>How far a grant must reach for an operation.</summary>
internal enum PolicyScope
{
    /// <summary>Any grant does: everyone sees the whole district.</summary>
    Any,

    /// <summary>To the township that the operation touches.</summary>
    Township,

    /// <summary>To the whole district.</summary>
    District,
}
