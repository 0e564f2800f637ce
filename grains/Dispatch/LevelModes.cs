using Haimen.Hazards;

namespace Haimen.Grains.Dispatch;

/// <summary>Whether orders of one kind go by themselves, by the incident's level.</summary>
public sealed class LevelModes
{
    /// <summary>At level IV, and while the level is not yet above normal.</summary>
    public DispatchMode Blue { get; set; }

    /// <summary>At level III.</summary>
    public DispatchMode Yellow { get; set; }

    /// <summary>At level II.</summary>
    public DispatchMode Orange { get; set; }

    /// <summary>At level I.</summary>
    public DispatchMode Red { get; set; }

    /// <summary>The mode of a level.</summary>
    /// <param name="level">The incident's level.</param>
    public DispatchMode At(HazardGrade level) => level switch
    {
        <= HazardGrade.Blue => Blue,
        HazardGrade.Yellow => Yellow,
        HazardGrade.Orange => Orange,
        _ => Red,
    };
}
