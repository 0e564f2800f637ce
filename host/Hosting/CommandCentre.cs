using System.Security.Cryptography.X509Certificates;
using Haimen.Grains.Dispatch;
using Haimen.Grains.Districts;
using Haimen.Grains.Incidents;
using Haimen.Grains.Travel;
using Haimen.Host.Api;
using Haimen.Host.Api.Calls;
using Haimen.Host.Drills;
using Haimen.Host.Drills.Reports;
using Haimen.Host.Feed;
using Haimen.Host.Identity;
using Haimen.Host.Intake;
using Haimen.Host.Plugins;
using Haimen.Host.Storage;
using Haimen.Host.Warnings;
using Haimen.Host.Warnings.Channels;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.HostFiltering;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Orleans.Dashboard;
using Endpoint = Haimen.Host.Identity.Transport.Endpoint;

namespace Haimen.Host.Hosting;

/// <summary>The serving host: everything behind one door.</summary>
internal static class CommandCentre
{
    private const string Ready = "ready";

    /// <summary>Puts the host together.</summary>
    public static WebApplication Build(Store store, District district, PluginLife plugins, string url, string? grpcUrl = null, X509Certificate2? certificate = null, IntakeOptions? intake = null, ChannelPlan? channels = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.ListenOn(url, grpcUrl, certificate);
        builder.AddContract();
        builder.AddIdentity();
        builder.AddFeed();
        builder.AddIntake(intake ?? IntakeOptions.None);
        builder.AddAlerts(channels ?? ChannelPlan.None);
        builder.Logging.ClearProviders().AddSimpleConsole(HostLogging.OneLine).SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Haimen", LogLevel.Information)
            // Each token that is not known would be a line; the audit log has them.
            .AddFilter("Haimen.Host.Identity.Tokens", LogLevel.Warning)
            // At every start they warn of server GC, which one host of a district does not want, and of a watchdog that has not run yet.
            .AddFilter("Orleans.Runtime.Silo", LogLevel.Error)
            .AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error)
            // Retries of Orleans' own, each with a stack trace; what finally fails is told by whoever wanted it.
            .AddFilter("Polly", LogLevel.None);
        builder.AddHaimenSilo(store, district, _ => plugins.Catalog, silo => silo.AddDashboard());
        AddOptions(builder);
        // An idle silo stops in half a second. A busy one can wait for itself: an actor that has gone is asked by one that has not.
        // Cutting it short is as safe as a crash, which every actor is made for.
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(x => x.ShutdownTimeout = TimeSpan.FromSeconds(3));
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddSingleton<IncidentDirectory>();
        builder.Services.AddSingleton<DrillLibrary>();
        builder.Services.AddSingleton<DrillsUnderWay>();
        builder.Services.AddScoped<RealmCommands>();
        builder.Services.AddSingleton(_ => plugins);
        builder.Services.AddHostedService<LiveRealm>();
        builder.Services.AddHostedService<PluginWatcher>();
        builder.Services.AddHostedService(x => x.GetRequiredService<DrillsUnderWay>());
        builder.Services.AddHealthChecks().AddCheck<Readiness>(Ready, tags: [Ready]);
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<ApiExceptionHandler>();
        // So that a body that cannot be read is answered with where and why.
        builder.Services.Configure<RouteHandlerOptions>(x => x.ThrowOnBadRequest = true);
        // A page from elsewhere must not reach the loopback door under a name of its own. Beyond loopback names are the network's.
        builder.Services.Configure<HostFilteringOptions>(x => x.AllowedHosts = Endpoint.IsLoopback(new Uri(url)) ? ["localhost", "127.0.0.1", "[::1]"] : ["*"]);
        builder.Services.AddHostFiltering(_ => { });
        AddTelemetry(builder);

        var app = builder.Build();
        app.UseHostFiltering();
        app.UseSecurityHeaders();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseConsole();
        app.UseContract();
        app.MapContract();
        app.MapIntake();
        app.MapAlerts();
        app.MapDrillReports();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = x => x.Tags.Contains(Ready) });
        app.MapOrleansDashboard("/dashboard");
        app.MapConsole();
        return app;
    }

    /// <summary>
    /// Lets the operator set the response's clocks, dispatch's figures and where travel times come from by environment variables,
    /// e.g. <c>HAIMEN_INCIDENTS__ACKNOWLEDGEWITHIN=00:10:00</c>; a wrong one is refused at the start.
    /// </summary>
    private static void AddOptions(WebApplicationBuilder builder)
    {
        builder.Configuration.AddEnvironmentVariables("HAIMEN_");
        builder.Services.AddOptions<IncidentOptions>().BindConfiguration("Incidents")
            .Validate(
                x => x.AcknowledgeWithin > TimeSpan.Zero && x.DepartWithin > TimeSpan.Zero && x.EvacueesDepartWithin > TimeSpan.Zero && x.ExcludeFor >= TimeSpan.Zero && x.ResumeAfter > TimeSpan.Zero && x.CloseAfterQuiet > TimeSpan.Zero && x.SnapshotEvery > 0,
                "HAIMEN_INCIDENTS__…: AcknowledgeWithin, DepartWithin, EvacueesDepartWithin, ResumeAfter, CloseAfterQuiet and SnapshotEvery must be more than 0, ExcludeFor not negative");
        builder.Services.AddOptions<DispatchPolicyOptions>().BindConfiguration("Dispatch:Policy")
            .Validate(x => x.ConfirmWithin > TimeSpan.Zero, "HAIMEN_DISPATCH__POLICY__…: ConfirmWithin must be more than 0");
        builder.Services.AddOptions<DispatchOptions>().BindConfiguration("Dispatch").ValidateDataAnnotations()
            .Validate(
                x => x.GatherWindow >= TimeSpan.Zero && x.RetryPeriod > TimeSpan.Zero && x.ReservationTime > TimeSpan.Zero,
                "HAIMEN_DISPATCH__…: RetryPeriod and ReservationTime must be more than 0, GatherWindow not negative");
        builder.Services.AddOptions<DrillOptions>().BindConfiguration("Drills").ValidateDataAnnotations();
        builder.Services.AddOptions<TravelOptions>().BindConfiguration("Travel").ValidateDataAnnotations();
        builder.Services.AddOptions<GreatCircleTravelOptions>().BindConfiguration("Travel").ValidateDataAnnotations();
    }

    /// <summary>Measures always; sends them where the standard OTEL_EXPORTER_OTLP_ENDPOINT says.</summary>
    private static void AddTelemetry(WebApplicationBuilder builder)
    {
        var exports = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT"));
        builder.Services.AddOpenTelemetry()
            .WithMetrics(x =>
            {
                x.AddMeter("Haimen.Grains", IntakeMeters.Name, "Microsoft.Orleans").AddAspNetCoreInstrumentation().AddRuntimeInstrumentation();
                if (exports) x.AddOtlpExporter();
            })
            .WithTracing(x =>
            {
                x.AddSource("Microsoft.Orleans.Application").AddAspNetCoreInstrumentation();
                if (exports) x.AddOtlpExporter();
            });
    }
}
