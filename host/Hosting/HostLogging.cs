namespace Haimen.Host.Hosting;

/// <summary>Logging of commands whose standard output belongs to their result.</summary>
internal static class HostLogging
{
    /// <summary>Errors only, on standard error.</summary>
    public static void UseQuietConsole(this ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddConsole(x => x.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.SetMinimumLevel(LogLevel.Error);
    }

    /// <summary>One line an event, with the time.</summary>
    public static void OneLine(Microsoft.Extensions.Logging.Console.SimpleConsoleFormatterOptions options)
    {
        options.SingleLine = true;
        options.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
    }

    /// <summary>A factory of such loggers, for what runs before there is a host.</summary>
    public static ILoggerFactory Quiet() => LoggerFactory.Create(x => x.UseQuietConsole());
}
