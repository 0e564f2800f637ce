using Haimen.Hazards.Models;
namespace Haimen.Flood;
/// <summary>x</summary>
public sealed class FloodDomain
{
    /// <summary>x</summary>
    public IReadOnlyList<IHazardModel> Models { get; } = FloodModels.All;
}
