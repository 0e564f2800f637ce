namespace Haimen.Grains.Resources;

/// <summary>A wake that a resource asks for itself.</summary>
/// <param name="Name">What it is about: one of the constants.</param>
/// <param name="OrderId">The order it is about.</param>
/// <param name="Due">When.</param>
internal readonly record struct Alarm(string Name, string OrderId, DateTimeOffset Due)
{
    /// <summary>A reservation runs out.</summary>
    public const string Expire = "expire";

    /// <summary>An order should have been acknowledged.</summary>
    public const string AcknowledgeBy = "acknowledge-by";

    /// <summary>An acknowledged order should have set out.</summary>
    public const string DepartBy = "depart-by";

    /// <summary>A returning order should have been home long since.</summary>
    public const string ReturnBy = "return-by";

    /// <summary>People should have been taken to another shelter.</summary>
    public const string Lodge = "lodge";

    /// <summary>The outbox should have been emptied.</summary>
    public const string Outbox = "outbox";
}
