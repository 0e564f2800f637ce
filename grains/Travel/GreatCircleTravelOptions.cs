using System.ComponentModel.DataAnnotations;

namespace Haimen.Grains.Travel;

/// <summary>Figures of <see cref="GreatCircleTravel"/>.</summary>
public sealed class GreatCircleTravelOptions
{
    /// <summary>How much longer the way by road is than the straight line.</summary>
    /// <value>
    /// 1.3. Ratios measured on road networks lie between 1.2 and 1.4 (Ballou, Rahardja and Sakai, "Selected country circuity factors
    /// for road travel distance estimation", Transportation Research A 36, 2002); the district's canal grid is at the middle of it,
    /// and its rivers are barriers of their own.
    /// </value>
    [Range(1, 5)]
    public double DetourFactor { get; set; } = 1.3;

    /// <summary>How many times longer a metre takes inside a closed area, for those who must go into it.</summary>
    /// <value>3: by boat or on foot through water instead of by lorry. Unverified.</value>
    [Range(1, 20)]
    public double ClosedSlowdown { get; set; } = 3;
}
