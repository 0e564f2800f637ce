using System.Globalization;
using Haimen.Hazards.Assets;

namespace Haimen.Construction.Assets;

/// <summary>What an excavation is, as registered; what is not known is taken strictly.</summary>
/// <param name="WallType">The retaining wall.</param>
/// <param name="Level">Safety level, 1 the strictest.</param>
/// <param name="DepthM">Depth, null where unknown.</param>
/// <param name="LengthM">Length.</param>
/// <param name="WidthM">Width.</param>
internal sealed record PitGround(string WallType, int Level, double? DepthM, double LengthM, double WidthM)
{
    // An unknown pit is taken as about as deep as two basements for how far it reaches. Unverified.
    private const double UnknownDepthM = 10;

    /// <summary>The depth that distances are taken from.</summary>
    public double ReachDepthM => DepthM ?? UnknownDepthM;

    /// <summary>From the middle to the farthest corner, m: its orientation is not known.</summary>
    public double HalfDiagonalM => Math.Sqrt((LengthM * LengthM) + (WidthM * WidthM)) / 2;

    /// <summary>Reads it.</summary>
    /// <param name="site">The asset.</param>
    public static PitGround Of(AssetSite site)
    {
        var level = site.Labels.TryGetValue("safetyLevel", out var text)
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read is >= 1 and <= 3 ? read : 1;
        var wall = site.Labels.GetValueOrDefault("wallType", "diaphragm-wall");
        double? depth = site.Attributes.TryGetValue("depthM", out var metres) && metres > 0 ? metres : null;
        return new(wall, level, depth, Math.Max(1, site.Attributes.GetValueOrDefault("lengthM")), Math.Max(1, site.Attributes.GetValueOrDefault("widthM")));
    }
}
