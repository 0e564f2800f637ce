using System.Diagnostics.Metrics;
using Haimen.Grains.Realms;
using Haimen.Grains.Tests.Fixtures;
using Haimen.Grains.Travel;
using Haimen.Hazards;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Haimen.Grains.Tests.Travel;

/// <summary>Travel times as a host registers them, over a district without barriers and an OSRM server that a test stands for.</summary>
internal sealed class RoadsHouse : IAsyncDisposable, ILoggerProvider, ILogger
{
    private readonly ServiceProvider _services;
    private readonly MeterListener _listener = new();

    public RoadsHouse(string? url, Action<TravelOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IDistrictCatalog>(new DistrictCatalog(SmallDistrict.Of()));
        services.AddSingleton<TimeProvider>(Time);
        services.AddLogging(x => x.AddProvider(this).AddFilter("Haimen", LogLevel.Information));
        services.AddTravel();
        services.Configure<TravelOptions>(x =>
        {
            x.OsrmUrl = url;
            // A server that answers has all the time that a busy machine needs.
            x.OsrmDeadline = TimeSpan.FromMinutes(1);
            configure?.Invoke(x);
        });
        _services = services.BuildServiceProvider();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "haimen.travel.fallbacks" && ReferenceEquals(instrument.Meter.Scope, Meters)) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((_, count, _, _) => Fallbacks += count);
        _listener.Start();
        Travel = _services.GetRequiredService<RealmTravel>();
        Reckoned = _services.GetRequiredService<GreatCircleTravel>();
    }

    public HandTurnedTime Time { get; } = new();

    public RealmTravel Travel { get; }

    public GreatCircleTravel Reckoned { get; }

    /// <summary>What was logged.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>What the metric counts.</summary>
    public long Fallbacks { get; private set; }

    private IMeterFactory Meters => _services.GetRequiredService<IMeterFactory>();

    public Task<TravelMatrix> LiveAsync(IReadOnlyList<TravelOrigin> origins, IReadOnlyList<GeoPoint> destinations) =>
        Travel.In(RealmId.Live, []).MatrixAsync(origins, destinations, TestContext.Current.CancellationToken).AsTask();

    public ValueTask DisposeAsync()
    {
        _listener.Dispose();
        return _services.DisposeAsync();
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel >= LogLevel.Information) Lines.Add(formatter(state, exception));
    }

    public void Dispose()
    {
    }
}
