using Haimen.Fire.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Assets;

namespace Haimen.Fire.Assets;

/// <summary>What a building's own sensors say together.</summary>
internal readonly record struct BuildingSigns
{
    /// <summary>The worst smoke grade.</summary>
    public HazardGrade Smoke { get; private init; }

    /// <summary>The worst heat grade.</summary>
    public HazardGrade Heat { get; private init; }

    /// <summary>The hottest reading, °C; null where no heat detector is heard.</summary>
    public double? HottestC { get; private init; }

    /// <summary>Sensors that are at yellow or worse.</summary>
    public int Alarms { get; private init; }

    /// <summary>Whether any sensor of the building is heard.</summary>
    public bool Heard { get; private init; }

    /// <summary>Whether they call for a fire: a heat alarm, dense smoke, or two alarms.</summary>
    public bool Confirmed => Heat >= HazardGrade.Yellow || Smoke >= HazardGrade.Orange || Alarms >= 2;

    /// <summary>Whether they call for a look.</summary>
    public bool Suspicious => Alarms > 0;

    /// <summary>Whether they are heard, cool and clear.</summary>
    public bool Clear => Heard && Smoke == HazardGrade.Normal && Heat == HazardGrade.Normal;

    /// <summary>Reads them.</summary>
    /// <param name="situation">The building's situation.</param>
    public static BuildingSigns Of(AssetSituation situation)
    {
        HazardGrade smoke = default, heat = default;
        double? hottest = null;
        var alarms = 0;
        var heard = false;
        foreach (var seen in situation.Observations)
        {
            if (!seen.Online || !string.Equals(seen.AssetId, situation.Site.Id, StringComparison.Ordinal)) continue;
            if (seen.Kind == FireSensorKinds.Smoke) smoke = seen.Grade > smoke ? seen.Grade : smoke;
            else if (seen.Kind == FireSensorKinds.Heat)
            {
                heat = seen.Grade > heat ? seen.Grade : heat;
                if (hottest is null || seen.Latest.Value > hottest) hottest = seen.Latest.Value;
            }
            else continue;
            heard = true;
            if (seen.Grade >= HazardGrade.Yellow) alarms++;
        }

        return new() { Smoke = smoke, Heat = heat, HottestC = hottest, Alarms = alarms, Heard = heard };
    }
}
