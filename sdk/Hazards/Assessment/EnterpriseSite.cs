namespace Haimen.Hazards.Assessment;

/// <summary>An enterprise within an area.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Employees">People working there.</param>
public sealed record EnterpriseSite(string Id, string NameZh, GeoPoint Place, int Employees)
{
    /// <summary>Trade in kebab case, e.g. <c>chemicals</c>; empty where unknown.</summary>
    public string Trade { get; init; } = "";
}
