using Haimen.Hazards;

namespace Haimen.Grains.Incidents.Events;

/// <summary>A footprint in figures: its first frame, and the frame of its forecast that holds the most people.</summary>
/// <param name="Digest">SHA-256 over the whole footprint, outlines included, hex.</param>
/// <param name="Frames">One or two frames; none where the footprint is empty.</param>
internal sealed record FootprintSketch(string Digest, SketchFrame[] Frames);

/// <summary>One frame.</summary>
/// <param name="At">Its instant.</param>
/// <param name="Zones">Its zones in the domain's order.</param>
internal sealed record SketchFrame(DateTimeOffset At, SketchZone[] Zones);

/// <summary>One zone.</summary>
internal sealed record SketchZone
{
    public required HazardGrade Grade { get; init; }

    public string? VillageId { get; init; }

    public required int People { get; init; }

    public required int VulnerablePeople { get; init; }

    public required int Enterprises { get; init; }

    public required double Value { get; init; }

    public required string Unit { get; init; }
}
