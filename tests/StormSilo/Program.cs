using System.Globalization;
using Haimen.Grains.Dispatch;
using Haimen.Grains.Incidents;
using Haimen.Host.Hosting;
using Haimen.Host.Storage;
using Haimen.StormSilo;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Storage;
using StackExchange.Redis;

// REDIS SILO-PORT GATEWAY-PORT TEAMS DEPOTS SEED: a silo as the host builds it, of the cluster on that Redis. Prints "Serving" when it takes calls.
var number = args[1..].Select(x => int.Parse(x, CultureInfo.InvariantCulture)).ToArray();
await using var store = await Store.OpenAsync(
    new StoreOptions { Redis = args[0], Ports = new SiloPorts(number[0], number[1]) }, NullLoggerFactory.Instance, CancellationToken.None);
var builder = Host.CreateEmptyApplicationBuilder(null);
builder.Configuration.AddEnvironmentVariables("HAIMEN_");
builder.Logging.AddSimpleConsole(x => x.SingleLine = true).SetMinimumLevel(LogLevel.Warning)
    .AddFilter("Orleans", LogLevel.Critical).AddFilter("Polly", LogLevel.None);
builder.AddHaimenSilo(store, StormDistrict.Of(number[2], number[3]), [], silo =>
{
    silo.AddOutgoingGrainCallFilter(new FaultyCalls(number[4]));
    var storage = silo.Services.Last(x => x.IsKeyedService && x.ServiceType == typeof(IGrainStorage));
    silo.Services.Remove(storage);
    silo.Services.AddKeyedSingleton<IGrainStorage>(storage.ServiceKey, (services, key) => new WitnessedStorage(
        (IGrainStorage)storage.KeyedImplementationFactory!(services, key), services.GetRequiredService<IConnectionMultiplexer>()));
});
builder.Services.AddOptions<IncidentOptions>().BindConfiguration("Incidents");
builder.Services.AddOptions<DispatchOptions>().BindConfiguration("Dispatch");
builder.Services.TryAddSingleton<Readiness>();
builder.Services.AddHostedService<LiveRealm>();
using var host = builder.Build();
await host.StartAsync();
Console.WriteLine("Serving the storm");
await host.WaitForShutdownAsync();
