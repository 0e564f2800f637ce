namespace Haimen.Hazards.Testing.Worlds;

/// <summary>Something that holds from one hour of a scenario to another.</summary>
/// <typeparam name="T">What holds.</typeparam>
/// <param name="FromHours">From when, inclusive.</param>
/// <param name="ToHours">Until when, exclusive.</param>
/// <param name="What">What holds.</param>
public sealed record ScenarioSpan<T>(double FromHours, double ToHours, T What)
{
    /// <summary>Whether it holds.</summary>
    /// <param name="hours">Hours since the start.</param>
    public bool Holds(double hours) => hours >= FromHours && hours < ToHours;
}
