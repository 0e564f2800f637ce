using System.Text.Json.Nodes;
using Haimen.Hazards.Models;

namespace Haimen.Fire.Models;

/// <summary>Spread, intensity and shape of a surface fire by Rothermel's model, with BehavePlus's conventions.</summary>
internal sealed class RothermelSpread : IHazardModel
{
    private const double FtMinPerChH = 1.1;
    private const double MPerFt = 0.3048;
    // What BehavePlus takes counts as covered.
    private static readonly ModelRange Dead = ModelRange.Between(0, 300).Covering(1, 60);
    private static readonly ModelRange Live = ModelRange.Between(0, 500).Covering(30, 300);
    private static readonly ModelRange Wind = ModelRange.Between(0, 200);
    private static readonly ModelRange Degrees = ModelRange.Between(0, 360);
    private static readonly ModelRange SlopePct = ModelRange.Between(0, 1_000);
    private static readonly ModelRange SlopeDeg = ModelRange.Between(0, 80);
    private static readonly ModelRange Cover = ModelRange.Between(0, 100);
    private static readonly ModelRange Height = ModelRange.Between(0, 400);
    private static readonly ModelRange Ratio = ModelRange.Between(0, 1);

    public ModelDescriptor Descriptor { get; } = new()
    {
        Name = "fire/rothermel",
        Summary = new("地表火蔓延：速度、火线强度、火焰长度与椭圆形状", "Surface fire spread: speed, fireline intensity, flame length and ellipse"),
        Source = "Rothermel (1972) INT-115; Albini (1976) INT-30; Anderson (1982) INT-122; Anderson (1983) INT-305; Scott and Burgan (2005) RMRS-GTR-153; Andrews (2018) RMRS-GTR-371; without the wind limit, as BehavePlus 6",
        Trust = ModelTrust.Reproduced,
        Inputs =
        [
            Fields.Choice("fuelModel", FuelModels.Codes),
            Dead.Field("moisture1hPct", "%"),
            Dead.Field("moisture10hPct", "%"),
            Dead.Field("moisture100hPct", "%"),
            Live.Field("liveHerbPct", "%"),
            Live.Field("liveWoodyPct", "%"),
            Wind.Field("windSpeedMph20ft", "mi/h"),
            Degrees.Field("windDirectionDeg", "°, from where"),
            new("slopePct", "number", "%", SlopePct.Allowed + "; this or slopeDeg"),
            new("slopeDeg", "number", "°", SlopeDeg.Allowed + "; this or slopePct"),
            Degrees.Field("aspectDeg", "°, where the slope faces"),
            Cover.Field("canopyCoverPct", "%"),
            Height.Field("canopyHeightFt", "ft"),
            Ratio.Field("crownRatio"),
        ],
        Outputs =
        [
            Fields.Output("spreadChH", "ch/h"),
            Fields.Output("firelineIntensityBtuFtS", "Btu/ft/s"),
            Fields.Output("flameLengthFt", "ft"),
            Fields.Output("lengthToWidth", ""),
            Fields.Output("directionDeg", "°"),
            Fields.Output("backingChH", "ch/h"),
            Fields.Output("flankingChH", "ch/h"),
            Fields.Output("windAdjustmentFactor", ""),
            Fields.Output("effectiveWindMph", "mi/h"),
            Fields.Output("reactionIntensityBtuFt2Min", "Btu/ft²/min"),
            Fields.Output("liveExtinctionPct", "%"),
            Fields.Output("spreadMMin", "m/min"),
            Fields.Output("firelineIntensityKWM", "kW/m"),
            Fields.Output("flameLengthM", "m"),
            new("windLimitExceeded", "boolean"),
            Fields.Extrapolated,
        ],
        Cases = RothermelCases.All,
    };

    public JsonObject Run(JsonObject input, CancellationToken cancellationToken = default)
    {
        var fields = new ModelInput(input);
        var model = FuelModels.Of(fields.Choice("fuelModel", [.. FuelModels.Codes]));
        var moisture = new FuelMoisture(
            fields.Number("moisture1hPct", Dead) / 100,
            fields.Number("moisture10hPct", Dead) / 100,
            fields.Number("moisture100hPct", Dead) / 100,
            fields.Number("liveHerbPct", Live) / 100,
            fields.Number("liveWoodyPct", Live) / 100);
        var wind = fields.Number("windSpeedMph20ft", Wind);
        var windFrom = fields.Number("windDirectionDeg", Degrees);
        var slope = SlopeTan(fields);
        var aspect = fields.Number("aspectDeg", Degrees);
        var cover = fields.Number("canopyCoverPct", Cover) / 100;
        var height = fields.Number("canopyHeightFt", Height);
        var ratio = fields.Number("crownRatio", Ratio);
        fields.Complete();

        var bed = FuelBed.Of(model, moisture);
        var factor = WindAdjustment.Factor(model.DepthFt, cover, height, ratio);
        var spread = SurfaceFire.Spread(bed, wind * factor, windFrom, slope, aspect);
        if (spread.WindLimitExceeded) fields.Extrapolate();
        return new()
        {
            ["spreadChH"] = spread.HeadFtMin / FtMinPerChH,
            ["firelineIntensityBtuFtS"] = spread.IntensityBtuFtS,
            ["flameLengthFt"] = spread.FlameLengthFt,
            ["lengthToWidth"] = spread.LengthToWidth,
            ["directionDeg"] = spread.DirectionDeg,
            ["backingChH"] = spread.BackFtMin / FtMinPerChH,
            ["flankingChH"] = spread.FlankFtMin / FtMinPerChH,
            ["windAdjustmentFactor"] = factor,
            ["effectiveWindMph"] = spread.EffectiveWindMph,
            ["reactionIntensityBtuFt2Min"] = bed.ReactionIntensityBtuFt2Min,
            ["liveExtinctionPct"] = bed.LiveExtinction * 100,
            ["spreadMMin"] = spread.HeadFtMin * MPerFt,
            ["firelineIntensityKWM"] = spread.IntensityKWM,
            ["flameLengthM"] = spread.FlameLengthFt * MPerFt,
            ["windLimitExceeded"] = spread.WindLimitExceeded,
            ["extrapolated"] = fields.Extrapolated,
        };
    }

    private static double SlopeTan(ModelInput fields)
    {
        var inDegrees = fields.Has("slopeDeg");
        if (!inDegrees) return fields.Number("slopePct", SlopePct) / 100;
        if (fields.Has("slopePct")) throw fields.Refusal("slopePct", "left out where slopeDeg is given");
        return Math.Tan(fields.Number("slopeDeg", SlopeDeg) * Math.PI / 180);
    }
}
