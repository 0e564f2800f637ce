namespace Haimen.Host.Api.Calls;

/// <summary>A page of a list.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="Next">What gets the next page; empty on the last.</param>
/// <param name="Total">How many there are on all pages.</param>
internal sealed record Page<T>(IReadOnlyList<T> Entries, string Next, int Total);
