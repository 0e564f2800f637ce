using Haimen.Hazards;
using Haimen.Hazards.Effects;

namespace Haimen.Grains.Cascades;

/// <summary>An effect that another domain proposed, as the area that it reaches knows it.</summary>
[GenerateSerializer, Alias("haimen.known-effect")]
internal sealed class KnownEffect
{
    /// <summary>Revision of the last notice that counted.</summary>
    [Id(0)] public long Revision { get; set; }

    [Id(1)] public string FromDomain { get; set; } = "";

    [Id(2)] public string FromArea { get; set; } = "";

    /// <summary>The incident that it is of, and that is answered.</summary>
    [Id(3)] public string IncidentId { get; set; } = "";

    /// <summary>The effect; null where it is over: what is over is remembered for a while, so that a late notice does not bring it back.</summary>
    [Id(4)] public HazardEffect? Effect { get; set; }

    /// <summary>The domains and areas that brought it about, the proposer among them.</summary>
    [Id(5)] public string[] Via { get; set; } = [];

    /// <summary>The last answer; null where none was given.</summary>
    [Id(6)] public bool? Accepted { get; set; }

    [Id(7)] public LocalizedText? Reason { get; set; }

    /// <summary>How many steps its chain has come; 1 where nothing brought it about but its own hazard.</summary>
    [Id(8)] public int Steps { get; set; }
}
