using Haimen.Construction.Models;
using Haimen.Construction.Sensing;
using Haimen.Hazards;
using Haimen.Hazards.Assets;

namespace Haimen.Construction.Assets;

/// <summary>Moves what is believed of a confined space: the worst of its gases, and whether people lie in it.</summary>
internal static class ConfinedSpaceReducer
{
    private static readonly (string Kind, string Measure, Func<double, HazardGrade> GradeOf, LocalizedText Name, string Unit)[] Gases =
    [
        (ConstructionSensorKinds.Oxygen, SiteMeasures.OxygenPct, AirLimits.Oxygen, new("氧含量", "oxygen"), "%"),
        (ConstructionSensorKinds.CombustibleGas, SiteMeasures.CombustiblePctLel, AirLimits.Combustible, new("可燃气体", "combustible gas"), "%LEL"),
        (ConstructionSensorKinds.HydrogenSulphide, SiteMeasures.HydrogenSulphideMgM3, AirLimits.HydrogenSulphide, new("硫化氢", "hydrogen sulphide"), "mg/m³"),
        (ConstructionSensorKinds.CarbonMonoxide, SiteMeasures.CarbonMonoxideMgM3, AirLimits.CarbonMonoxide, new("一氧化碳", "carbon monoxide"), "mg/m³"),
    ];

    public static AssetUpdate Update(AssetSituation situation, DateTimeOffset now)
    {
        var state = SiteStateJson.Read(situation.State);
        var passed = SiteCasualties.Apply(state, situation);
        var measures = SiteMeasures.Of(state, situation);
        var (worst, reason) = (HazardGrade.Normal, (LocalizedText?)null);
        foreach (var gas in Gases)
        {
            foreach (var seen in situation.Observations.OrderBy(o => o.SensorId, StringComparer.Ordinal))
            {
                if (!seen.Online || !SiteReadings.Watches(seen, situation, gas.Kind)) continue;
                var value = SiteReadings.Middle(seen);
                var grade = gas.GradeOf(value);
                if (!measures.ContainsKey(gas.Measure) || grade >= worst) measures[gas.Measure] = value;
                if (grade <= worst) continue;
                (worst, reason) = (grade, new(
                    FormattableString.Invariant($"{gas.Name.Zh} {value:0.0}{gas.Unit}（限值未核实）"), FormattableString.Invariant($"{gas.Name.En} {value:0.0} {gas.Unit} (limit unverified)")));
            }
        }

        var wanted = state.Danger || state.Trapped > 0 ? HazardGrade.Red : worst;
        if (passed) (state.Grade, state.LowerSince) = (wanted, null);
        else state.Settle(wanted, now);
        measures[SiteMeasures.Growing] = wanted >= HazardGrade.Orange ? 1 : 0;
        measures[SiteMeasures.AheadGrade] = (int)state.Grade;
        measures[SiteMeasures.Unverified] = state.Grade > HazardGrade.Normal ? 1 : 0;
        var people = SiteReasons.OfPeople(state, "有限空间中毒窒息", "people overcome in a confined space");
        return new()
        {
            State = SiteStateJson.Write(state),
            Grade = state.Grade,
            Measures = measures,
            Reason = state.Grade == HazardGrade.Normal ? null
                : people ?? reason ?? new("有限空间险情待复核", "the confined space is to be checked"),
        };
    }
}
