using Haimen.Grains.Warnings.Delivery;
using Haimen.Host.Warnings.Channels;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Haimen.Host.Warnings;

/// <summary>Puts the way that warnings go out into the host.</summary>
internal static class AlertServices
{
    public static void AddAlerts(this WebApplicationBuilder builder, ChannelPlan channels)
    {
        builder.Services.AddOptions<AlertOptions>().BindConfiguration("Alerts").ValidateDataAnnotations();
        builder.Services.AddSingleton<AlertFactory>();
        builder.Services.AddSingleton<AlertDoor>();
        builder.Services.AddSingleton(channels);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<HttpSender>();
        builder.Services.AddSingleton<IChannel, WebhookChannel>();
        builder.Services.AddSingleton<IChannel, MailChannel>();
        builder.Services.AddSingleton<IChannel, SmsChannel>();
        builder.Services.AddSingleton<IWarningOutlet, ChannelOutlet>();
    }

    public static void MapAlerts(this WebApplication app)
    {
        app.MapGet("/v1/realms/{realm}/alerts", (string realm, HttpContext context, AlertDoor door) => door.ListAsync(realm, context)).WithName("haimen.alerts");
        app.MapGet("/v1/realms/{realm}/alerts/{warningId}/{number:int}", (string realm, string warningId, int number, HttpContext context, AlertDoor door) => door.GetAsync(realm, warningId, number, context))
            .WithName("haimen.alert");
    }
}
