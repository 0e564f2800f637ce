using Haimen.FishingVessels.Assets;
using Haimen.FishingVessels.Models;
using Haimen.Hazards;
using Haimen.Hazards.Assets;

namespace Haimen.FishingVessels.Assessment;

/// <summary>A vessel as her area sees it.</summary>
/// <param name="view">The asset.</param>
internal sealed class Vessel(AssetView view)
{
    /// <summary>Her id.</summary>
    public string Id => view.Site.Id;

    /// <summary>Her name.</summary>
    public string Name { get; } = view.Site.NameZh.Length > 0 ? view.Site.NameZh : view.Site.Id;

    /// <summary>Her berth.</summary>
    public GeoPoint Berth => view.Site.Place;

    /// <summary>Last known position.</summary>
    public GeoPoint Place => view.Place;

    /// <summary>Her grade and the reason of it.</summary>
    public AssetView View => view;

    /// <summary>The port that she belongs to; empty where unknown.</summary>
    public string Port => view.Site.Labels.GetValueOrDefault(FishingLabels.Port, "");

    /// <summary>Length, m.</summary>
    public double LengthM => view.Site.Attributes.GetValueOrDefault(FishingAttributes.LengthM, FishingRules.SmallBoatM);

    /// <summary>Engine power, kW.</summary>
    public double PowerKW => view.Site.Attributes.GetValueOrDefault(FishingAttributes.PowerKW);

    /// <summary>Whether she is at sea.</summary>
    public bool AtSea => Measure(VesselMeasures.AtSea) > 0;

    /// <summary>People aboard.</summary>
    public int Aboard => (int)Measure(VesselMeasures.CrewAboard);

    /// <summary>Whether she has answered the recall.</summary>
    public bool Answered => Measure(VesselMeasures.Answered) > 0;

    /// <summary>Minutes since the recall.</summary>
    public double RecalledMinutes => Measure(VesselMeasures.RecalledMinutes);

    /// <summary>Minutes until she is home.</summary>
    public double EtaMinutes => Measure(VesselMeasures.EtaMinutes);

    /// <summary>Hours since she was heard.</summary>
    public double SilentHours => Measure(VesselMeasures.SilentHours);

    /// <summary>Why she is in distress; null where she is not, or is no longer searched for.</summary>
    public DistressCause? Cause =>
        Measure(VesselMeasures.Distress) is var cause && cause >= 1 && Measure(VesselMeasures.SearchOver) == 0 ? (DistressCause)(int)cause : null;

    /// <summary>Minutes since the distress began.</summary>
    public double DistressMinutes => Measure(VesselMeasures.DistressMinutes);

    /// <summary>People not accounted for.</summary>
    public int Missing => (int)Measure(VesselMeasures.Missing);

    /// <summary>The wind since her last known position.</summary>
    public WindRun Run => new(
        Measure(VesselMeasures.RunEastM), Measure(VesselMeasures.RunNorthM), Measure(VesselMeasures.RunUnitEastS),
        Measure(VesselMeasures.RunUnitNorthS), Measure(VesselMeasures.RunSeconds));

    /// <summary>Whether a stage of a recall is for her.</summary>
    /// <param name="stage">The stage.</param>
    public bool IsMeant(RecallStage stage) =>
        stage >= RecallStage.AllVessels || (stage == RecallStage.SmallBoats && LengthM < FishingRules.SmallBoatM);

    private double Measure(string name) => view.Measures.GetValueOrDefault(name);
}
