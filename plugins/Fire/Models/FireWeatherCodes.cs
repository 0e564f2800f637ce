namespace Haimen.Fire.Models;

/// <summary>The three moisture codes of the Canadian system: what one day hands to the next.</summary>
/// <param name="Ffmc">Fine Fuel Moisture Code, 0 to 101.</param>
/// <param name="Dmc">Duff Moisture Code, 0 or more.</param>
/// <param name="Dc">Drought Code, 0 or more.</param>
internal readonly record struct FireWeatherCodes(double Ffmc, double Dmc, double Dc)
{
    /// <summary>Where the season starts: 85, 6 and 15.</summary>
    public static FireWeatherCodes Start { get; } = new(85, 6, 15);
}
