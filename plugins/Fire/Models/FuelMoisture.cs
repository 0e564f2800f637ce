namespace Haimen.Fire.Models;

/// <summary>Moisture of the fuel classes, as fractions of the dry weight.</summary>
/// <param name="OneHour">Dead fuel thinner than 6 mm.</param>
/// <param name="TenHours">Dead fuel of 6 to 25 mm.</param>
/// <param name="HundredHours">Dead fuel of 25 to 76 mm.</param>
/// <param name="LiveHerb">Live grass and herbs.</param>
/// <param name="LiveWoody">Live shrubs.</param>
internal readonly record struct FuelMoisture(double OneHour, double TenHours, double HundredHours, double LiveHerb, double LiveWoody);
