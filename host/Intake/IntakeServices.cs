using Haimen.Host.Intake.Ais;
using Haimen.Host.Intake.Mqtt;
using Haimen.Host.Intake.SenMl;

namespace Haimen.Host.Intake;

/// <summary>Puts the doors that readings come in by into the host.</summary>
internal static class IntakeServices
{
    public static void AddIntake(this WebApplicationBuilder builder, IntakeOptions options)
    {
        var services = builder.Services;
        services.AddSingleton<ReadingIntake>();
        services.AddSingleton<ParkedMessages>();
        services.AddSingleton<VesselReports>();
        if (options.Mqtt is { } mqtt)
        {
            services.AddSingleton(mqtt);
            services.AddHostedService<MqttDoor>();
        }

        foreach (var source in options.Ais)
            services.AddSingleton<IHostedService>(x => ActivatorUtilities.CreateInstance<AisFeed>(x, source));
    }

    public static void MapIntake(this WebApplication app) => app.MapSenMl();
}
