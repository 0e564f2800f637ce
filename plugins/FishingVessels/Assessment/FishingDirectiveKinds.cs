using Haimen.Hazards.Assessment;

namespace Haimen.FishingVessels.Assessment;

/// <summary>What vessels are told to do before a storm.</summary>
internal static class FishingDirectiveKinds
{
    public const string Recall = "recall";
    public const string StayInPort = "stay-in-port";
    public const string CrewAshore = "crew-ashore";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DirectiveKind> All { get; } =
    [
        new(Recall, new("召回回港", "Return to port")),
        new(StayInPort, new("在港避风，不得出港", "Stay in port")),
        new(CrewAshore, new("船上人员上岸", "Crew ashore")),
    ];
}
