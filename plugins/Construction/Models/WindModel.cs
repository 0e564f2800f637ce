using System.Text.Json.Nodes;
using Haimen.Hazards.Models;

namespace Haimen.Construction.Models;

/// <summary>Beaufort force and wind speed, either from the other, and the works that must stop.</summary>
internal sealed class WindModel : IHazardModel
{
    private static readonly ModelRange Speed = ModelRange.Between(0, 120).Covering(0, 36.9);
    private static readonly ModelRange Force = ModelRange.Between(0, WindForces.LastForce).Covering(0, WindForces.LastBeaufort);

    public ModelDescriptor Descriptor { get; } = new()
    {
        Name = "construction/wind",
        Summary = new("风力等级换算与停工判定", "Wind force, wind speed, and the works that must stop"),
        Source = "Beaufort: v = 0.836 B^1.5; lower limits of the forces 10.8 (6), 17.2 (8), 24.5 (10), 32.7 (12) m/s, GB/T 28591-2012. Lifting stops from force 6. Tower-crane erecting up to 12 m/s and scaffold work below force 6: unverified",
        Trust = ModelTrust.Sourced,
        Inputs =
        [
            Speed.Field("windSpeedMS", "m/s") with { Allowed = Speed.Allowed + "; or beaufort" },
            Force.Field("beaufort") with { Allowed = Force.Allowed + "; or windSpeedMS" },
        ],
        Outputs =
        [
            Fields.Output("windSpeedMS", "m/s"),
            Fields.Output("beaufort", ""),
            new("force", "integer"),
            Fields.Output("forceFromMS", "m/s"),
            Fields.Flag("liftingStops"),
            Fields.Flag("craneErectingStops"),
            Fields.Flag("scaffoldStops"),
            new("unverifiedRules", "array"),
            Fields.Unverified,
            Fields.Extrapolated,
        ],
        Cases =
        [
            Case("""{"windSpeedMS":10.8}""", """{"force":6,"forceFromMS":10.8,"liftingStops":true,"scaffoldStops":true,"craneErectingStops":false}"""),
            Case("""{"windSpeedMS":10.7}""", """{"force":5,"liftingStops":false}"""),
            Case("""{"beaufort":8}""", """{"force":8,"forceFromMS":17.2,"windSpeedMS":18.9164}"""),
            Case("""{"beaufort":10}""", """{"force":10,"forceFromMS":24.5,"windSpeedMS":26.4366}"""),
            Case("""{"beaufort":12}""", """{"force":12,"forceFromMS":32.7,"windSpeedMS":34.7520}"""),
        ],
    };

    public JsonObject Run(JsonObject input, CancellationToken cancellationToken = default)
    {
        var fields = new ModelInput(input);
        double speed, beaufort;
        int force;
        if (fields.Has("beaufort"))
        {
            if (fields.Has("windSpeedMS")) throw fields.Refusal("windSpeedMS", "left out where beaufort is given");
            beaufort = fields.Number("beaufort", Force);
            speed = WindForces.SpeedMS(beaufort);
            force = (int)Math.Round(beaufort, MidpointRounding.AwayFromZero);
        }
        else
        {
            speed = fields.Number("windSpeedMS", Speed);
            beaufort = WindForces.Exact(speed);
            force = WindForces.Of(speed);
        }

        fields.Complete();
        return new()
        {
            ["windSpeedMS"] = speed,
            ["beaufort"] = beaufort,
            ["force"] = force,
            ["forceFromMS"] = WindForces.BeginsMS(force),
            ["liftingStops"] = force >= WindForces.LiftingStops,
            ["craneErectingStops"] = speed > WindForces.CraneErectingMS,
            ["scaffoldStops"] = force >= WindForces.ScaffoldStops,
            ["unverifiedRules"] = new JsonArray("craneErectingStops", "scaffoldStops"),
            ["unverified"] = true,
            ["extrapolated"] = fields.Extrapolated,
        };
    }

    private static ModelCase Case(string input, string expected) =>
        new("Beaufort scale, v = 0.836 B^1.5 and the forces' lower limits", input, expected, 1e-4);
}
