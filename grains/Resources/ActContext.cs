namespace Haimen.Grains.Resources;

/// <summary>What a decision may know besides the state and the command.</summary>
/// <param name="Now">The realm's time.</param>
/// <param name="ResourceId">The resource's id.</param>
/// <param name="NameZh">The resource's Chinese name.</param>
/// <param name="PlaceZh">Chinese name of the place that the command is about, empty where it has none.</param>
/// <param name="ReadyIn">What it needs to make ready before it can set out.</param>
internal sealed record ActContext(DateTimeOffset Now, string ResourceId, string NameZh, string PlaceZh = "", TimeSpan ReadyIn = default);
