using System.ComponentModel.DataAnnotations;

namespace Haimen.Grains.Travel;

/// <summary>Where the live realm's travel times come from. Drills always reckon along the great circle, so that they can be repeated.</summary>
public sealed class TravelOptions : IValidatableObject
{
    /// <summary>Address of an OSRM server, such as <c>http://127.0.0.1:5000</c>; null where there is none.</summary>
    public string? OsrmUrl { get; set; }

    /// <summary>The profile in the server's addresses.</summary>
    /// <value><c>driving</c>, as OSRM's examples have it; a server routes by the one profile that its data was prepared with, whatever this says.</value>
    [RegularExpression("^[A-Za-z0-9_-]{1,40}$")]
    public string OsrmProfile { get; set; } = "driving";

    /// <summary>The mean speed, km/h, of a vehicle that takes as long as the server says; others take longer or shorter in proportion.</summary>
    /// <value>40: what a lorry is reckoned with, on urban and township roads. OSRM's car profile has speeds by kind of road. Unverified.</value>
    [Range(1, 200)]
    public double OsrmSpeedKmH { get; set; } = 40;

    /// <summary>Whoever is slower than this, km/h, is not asked for: people on foot do not go by a profile for vehicles.</summary>
    /// <value>10: faster than any walker, slower than any vehicle.</value>
    [Range(0, 200)]
    public double OsrmLeastSpeedKmH { get; set; } = 10;

    /// <summary>The most places in one request, origins and destinations together.</summary>
    /// <value>100, the default of the server's own <c>--max-table-size</c>.</value>
    [Range(2, 10_000)]
    public int OsrmMaxTableSize { get; set; } = 100;

    /// <summary>How many requests are under way at once.</summary>
    /// <value>4: a small server has as many cores.</value>
    [Range(1, 64)]
    public int OsrmRequestsAtOnce { get; set; } = 4;

    /// <summary>How long dispatch waits for a matrix, all requests and repeats included, before it reckons along the great circle.</summary>
    /// <value>1 s: a table of a district takes some tens of milliseconds, and whoever waits for help waits for this, too.</value>
    [Range(typeof(TimeSpan), "00:00:00.0100000", "00:01:00")]
    public TimeSpan OsrmDeadline { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a request is made that the server does not answer or answers with an error of its own (5xx, 429).</summary>
    /// <value>2: a connection that the server has closed meanwhile succeeds at the second.</value>
    [Range(1, 10)]
    public int OsrmAttempts { get; set; } = 2;

    /// <summary>How long a server that failed is left alone.</summary>
    /// <value>30 s: in an outage one plan in half a minute waits for the deadline, and no more.</value>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan OsrmRetryAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>A place that the server moves farther than this, metres, to find a road is not on its map; its journeys are reckoned along the great circle.</summary>
    /// <value>1,000: a farm track's length; a village that is farther from any road of the map is missing from it.</value>
    [Range(1, 100_000)]
    public double OsrmMaxSnapM { get; set; } = 1000;

    /// <summary>How long an answer of the server is used again.</summary>
    /// <value>10 minutes: its roads do not change, but a server may be fed with traffic.</value>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan OsrmKeepFor { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How many journeys are kept; the ones longest unused go first.</summary>
    /// <value>200,000: a few hundred stations times a few hundred villages, at about 150 bytes each.</value>
    [Range(1, 10_000_000)]
    public int MostKept { get; set; } = 200_000;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var isUsable = OsrmUrl is null || (Uri.TryCreate(OsrmUrl, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && url.Query.Length == 0 && url.Fragment.Length == 0);
        if (!isUsable) yield return new ValidationResult($"'{OsrmUrl}' is not allowed; must be an address like http://127.0.0.1:5000", [nameof(OsrmUrl)]);
    }
}
