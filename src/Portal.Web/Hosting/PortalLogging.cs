using System.Globalization;
using System.Reflection;
using Serilog;
using Serilog.Events;
using Serilog.Filters;
using Serilog.Formatting.Compact;
using Serilog.Settings.Configuration;

namespace Portal.Web.Hosting;

/// <summary>One line a request; JSON in a file that rolls daily, and in development the console.</summary>
public static class PortalLogging
{
    private const int DaysKept = 31;

    // What settings can name. A start would look into every assembly of the program otherwise.
    private static readonly Assembly[] Nameable =
        [typeof(Serilog.ILogger).Assembly, typeof(ConsoleLoggerConfigurationExtensions).Assembly, typeof(FileLoggerConfigurationExtensions).Assembly];

    public static void AddPortalLogging(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<LogFile>();
        builder.Services.AddSerilog(
            (services, log) =>
            {
                log.ReadFrom.Configuration(builder.Configuration, new ConfigurationReaderOptions(Nameable)).ReadFrom.Services(services).Enrich.FromLogContext()
                    // A logger there, even of nothing but failures, costs every request an activity and a scope: a sixth of a stored answer.
                    .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off)
                    .Filter.ByExcluding(IsFailedStart);
                if (builder.Environment.IsDevelopment())
                {
                    log.WriteTo.Console(
                        outputTemplate: "[{Timestamp:HH:mm:ss} {Level:u3}] {CorrelationId} {Message:lj}{NewLine}{Exception}",
                        formatProvider: CultureInfo.InvariantCulture);
                }
                else
                {
                    log.WriteTo.Console(LogEventLevel.Warning, formatProvider: CultureInfo.InvariantCulture)
                        .WriteTo.File(
                            new RenderedCompactJsonFormatter(),
                            services.GetRequiredService<LogFile>().Pattern,
                            rollingInterval: RollingInterval.Day,
                            retainedFileCountLimit: DaysKept);
                }
            },
            preserveStaticLogger: true);
    }

    /// <summary>The command line says it, in a sentence where it can.</summary>
    private static bool IsFailedStart(LogEvent line) =>
        Matching.FromSource("Microsoft.Extensions.Hosting.Internal.Host")(line) && line.MessageTemplate.Text == "Hosting failed to start";

    /// <summary>Only what somebody has to look at; a verb says the rest itself.</summary>
    public static void AddVerbLogging(this WebApplicationBuilder builder) =>
        builder.Services.AddSerilog(
            log => log.MinimumLevel.Warning()
                // A failed statement is an exception as well, and that is told.
                .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Fatal)
                .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: LogEventLevel.Verbose),
            preserveStaticLogger: true);

    /// <summary>Method, path, status and duration; no query, address or header of the reader.</summary>
    public static void UsePortalRequestLogging(this WebApplication app) =>
        app.UseSerilogRequestLogging(options =>
        {
            options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
            options.IncludeQueryInRequestPath = false;
            options.GetLevel = (context, _, exception) =>
                exception is not null || context.Response.StatusCode >= StatusCodes.Status500InternalServerError
                    ? LogEventLevel.Error
                    : context.Request.Path.StartsWithSegments("/healthz") ? LogEventLevel.Debug : LogEventLevel.Information;
        });
}
