using Haimen.FishingVessels.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Effects;

namespace Haimen.FishingVessels.Assessment;

/// <summary>
/// The wind that is coming, and how far a recall must go because of it. A stage is taken at once and eased only after a lower one
/// has done for two hours, with the forecast a whole force below.
/// </summary>
/// <param name="GustMS">Strongest gust that is blowing or forecast, m/s.</param>
/// <param name="Surge">Worst grade of storm surge told by others.</param>
/// <param name="FromEffectAt">When another domain says that the wind begins; null where none says so.</param>
internal readonly record struct Storm(double GustMS, HazardGrade Surge, DateTimeOffset? FromEffectAt)
{
    /// <summary>The gust as a force.</summary>
    public int Force => Beaufort.Of(GustMS);

    /// <summary>Reads what is known.</summary>
    /// <param name="weather">The weather.</param>
    /// <param name="effects">What other domains say.</param>
    public static Storm Of(in SeaWeather weather, IReadOnlyList<ReceivedEffect> effects)
    {
        var gust = Math.Max(weather.GustForecastMS, weather.WindMS * FishingRules.GustFactor);
        var surge = HazardGrade.Normal;
        DateTimeOffset? at = null;
        foreach (var received in effects)
        {
            var effect = received.Effect;
            if (effect.Kind == EffectKinds.StrongWind.Id)
            {
                var told = effect.Value * FishingRules.GustFactor;
                gust = Math.Max(gust, told);
                if (told >= Beaufort.StartMS(FishingRules.RecallSmallForce) && (at is null || effect.From < at)) at = effect.From;
            }
            else if (effect.Kind == EffectKinds.StormSurge.Id && effect.Grade > surge)
            {
                surge = effect.Grade;
            }
        }

        return new(gust, surge, at);
    }

    /// <summary>Moves the recall's stage and the time of the wind's arrival.</summary>
    /// <param name="memory">The area's memory. Updated.</param>
    /// <param name="windMS">The mean wind now.</param>
    /// <param name="now">The instant.</param>
    public void Move(AreaMemory memory, double windMS, DateTimeOffset now)
    {
        var reached = StageOf(0);
        var kept = StageOf(1);
        if (reached >= memory.Stage || kept >= memory.Stage)
        {
            if (reached > memory.Stage) memory.Stage = reached;
            memory.StageLowerSince = null;
        }
        else
        {
            memory.StageLowerSince ??= now;
            if (now - memory.StageLowerSince >= FishingRules.RecallEasesAfter) (memory.Stage, memory.StageLowerSince) = (kept, null);
        }

        memory.WindAt = memory.Stage == RecallStage.None ? null : ArrivalAt(memory.WindAt, windMS, now);
    }

    // A stage in force is kept until the gust is below the force under the one that called for it.
    private RecallStage StageOf(int forcesBelow)
    {
        var byWind = Reaches(FishingRules.CrewAshoreForce, forcesBelow) ? RecallStage.CrewsAshore
            : Reaches(FishingRules.RecallAllForce, forcesBelow) ? RecallStage.AllVessels
            : Reaches(FishingRules.RecallSmallForce, forcesBelow) ? RecallStage.SmallBoats
            : RecallStage.None;
        var bySurge = Surge >= HazardGrade.Orange ? RecallStage.AllVessels : Surge >= HazardGrade.Yellow ? RecallStage.SmallBoats : RecallStage.None;
        return byWind > bySurge ? byWind : bySurge;
    }

    private bool Reaches(int force, int forcesBelow) => GustMS >= Beaufort.StartMS(force - forcesBelow);

    // A gust forecast covers the next twelve hours: where nobody says more, the wind is here at their end at the latest.
    private DateTimeOffset ArrivalAt(DateTimeOffset? known, double windMS, DateTimeOffset now)
    {
        var at = known ?? (now + FishingRules.ForecastHorizon);
        if (FromEffectAt is { } told && told < at) at = told;
        return windMS * FishingRules.GustFactor >= Beaufort.StartMS(FishingRules.RecallSmallForce) && now < at ? now : at;
    }
}
