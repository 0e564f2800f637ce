using Haimen.Hazards;

namespace Haimen.Flood.Assessment;

/// <summary>
/// Whether a gale is in force over an area: from yellow wind, blowing or forecast, until it has stayed below yellow for two hours,
/// so that lulls do not end it.
/// </summary>
internal static class WindState
{
    private static readonly TimeSpan CalmFor = TimeSpan.FromHours(2);

    /// <summary>Moves the memory on and tells whether a gale is in force.</summary>
    /// <param name="memory">The area's memory. Updated.</param>
    /// <param name="wind">The worse of the wind that blows and the gusts forecast.</param>
    /// <param name="now">The instant of the assessment.</param>
    public static bool Update(AreaMemory memory, HazardGrade wind, DateTimeOffset now)
    {
        if (wind >= HazardGrade.Yellow) (memory.Gale, memory.CalmSince) = (true, null);
        else if (memory.Gale)
        {
            memory.CalmSince ??= now;
            if (now - memory.CalmSince >= CalmFor) (memory.Gale, memory.CalmSince) = (false, null);
        }

        return memory.Gale;
    }
}
