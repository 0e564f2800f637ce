using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Haimen.Hazards;
using Microsoft.Extensions.Options;

namespace Haimen.Grains.Travel;

/// <summary>Asks an OSRM server for duration tables: one request each, repeated a few times where that may help.</summary>
internal sealed class OsrmClient(IOptions<TravelOptions> options, TravelMetrics metrics) : IDisposable
{
    private const int MostReplyBytes = 64 << 20;

    private readonly TravelOptions _options = options.Value;
    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false })
    {
        MaxResponseContentBufferSize = MostReplyBytes,
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public void Dispose() => _http.Dispose();

    /// <summary>Asks for one table.</summary>
    /// <exception cref="OsrmException">The server does not answer, refuses, or answers what is no such table.</exception>
    public async Task<OsrmTable> TableAsync(ArraySegment<GeoPoint> sources, ArraySegment<GeoPoint> destinations, CancellationToken cancellationToken)
    {
        var address = Address(sources, destinations);
        for (var attempt = 1; ; attempt++)
        {
            var started = Stopwatch.GetTimestamp();
            try
            {
                var table = await AskAsync(address, sources.Count, destinations.Count, cancellationToken);
                metrics.Asked(Stopwatch.GetElapsedTime(started), "ok");
                return table;
            }
            catch (OsrmException e)
            {
                metrics.Asked(Stopwatch.GetElapsedTime(started), "failed");
                if (!e.IsTransient || attempt >= _options.OsrmAttempts) throw;
            }
        }
    }

    private async Task<OsrmTable> AskAsync(Uri address, int sources, int destinations, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _http.GetAsync(address, cancellationToken);
            if (response.StatusCode is >= HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests)
                throw new OsrmException($"it answers {(int)response.StatusCode}") { IsTransient = true };

            // A refusal is a 400 whose body says why.
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            var reply = await JsonSerializer.DeserializeAsync<OsrmReply>(body, cancellationToken: cancellationToken);
            return reply?.Code == "Ok"
                ? Checked(reply, sources, destinations)
                : throw new OsrmException($"it answers {(int)response.StatusCode} {reply?.Code}: {reply?.Message}".TrimEnd(' ', ':', '.'));
        }
        catch (HttpRequestException e)
        {
            throw new OsrmException(e.Message.TrimEnd('.'), e) { IsTransient = true };
        }
        catch (JsonException e)
        {
            throw new OsrmException("its answer is not the JSON of a table", e);
        }
    }

    private static OsrmTable Checked(OsrmReply reply, int sources, int destinations)
    {
        if (reply.Durations?.Length != sources || Array.Exists(reply.Durations, x => x?.Length != destinations))
            throw new OsrmException($"its table is not one of {sources} × {destinations}");
        if (reply.Durations.SelectMany(x => x!).Any(x => x is { } seconds && !(seconds >= 0 && double.IsFinite(seconds))))
            throw new OsrmException("its table has a duration below 0");
        return new OsrmTable(reply.Durations!, SnapM(reply.Sources, sources), SnapM(reply.Destinations, destinations));
    }

    private static double[] SnapM(OsrmWaypoint?[]? found, int count) => found?.Length == count
        ? Array.ConvertAll(found, x => x?.Distance ?? 0)
        : throw new OsrmException($"it names {found?.Length ?? 0} places of {count}");

    private Uri Address(ArraySegment<GeoPoint> sources, ArraySegment<GeoPoint> destinations)
    {
        var text = new StringBuilder(_options.OsrmUrl!.TrimEnd('/')).Append("/table/v1/").Append(_options.OsrmProfile).Append('/');
        foreach (var place in sources.Concat(destinations)) text.Append(CultureInfo.InvariantCulture, $"{place.Lon:0.000000},{place.Lat:0.000000};");
        text.Length--;
        text.Append("?sources=").AppendJoin(';', Enumerable.Range(0, sources.Count))
            .Append("&destinations=").AppendJoin(';', Enumerable.Range(sources.Count, destinations.Count))
            .Append("&annotations=duration");
        return new Uri(text.ToString());
    }
}
