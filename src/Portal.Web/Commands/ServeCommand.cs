using System.CommandLine;
using Microsoft.Extensions.Options;
using Portal.Web.Caching;
using Portal.Web.Demo;
using Portal.Web.Hosting;

namespace Portal.Web.Commands;

/// <summary>serve: answers readers until it is told to stop.</summary>
public static partial class ServeCommand
{
    // The routes of the desk and counting months keep a processor busy: readers come first.
    private static readonly TimeSpan FirstPages = TimeSpan.FromSeconds(5);

    public static Command Create(string[] settings)
    {
        var command = new Command("serve", "Answer readers until told to stop. This is what happens without a verb.");
        command.SetAction((_, token) => RunAsync(settings, token));
        return command;
    }

    /// <param name="settings">As --key=value.</param>
    public static async Task<int> RunAsync(string[] settings, CancellationToken cancellationToken)
    {
        await using var app = PortalApp.Build(settings);
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        await app.PrepareAsync(cancellationToken);
        if (app.Services.GetRequiredService<IOptions<DemoOptions>>().Value.IsEnabled)
        {
            await app.Services.GetRequiredService<FirstDemo>().LoadAsync(cancellationToken);
        }

        await StartAsync(app, cancellationToken);
        await app.Services.GetRequiredService<HeadStart>().Done;
        var (routes, warmer) = (app.Services.GetRequiredService<PortalRoutes>(), app.Services.GetRequiredService<PageWarmer>());
        var shutdown = app.WaitForShutdownAsync(cancellationToken);
        // Elsewhere the desk waits for who asks for it.
        if (app.Environment.IsProduction() && await Task.WhenAny(shutdown, Task.Delay(FirstPages, TimeProvider.System, CancellationToken.None)) != shutdown)
        {
            await OpenDeskAsync(routes, app.Logger);
            warmer.WarmSitemaps();
        }

        await shutdown;
        return ExitCode.Done;
    }

    /// <summary>Readers go on where this fails; the desk answers 500.</summary>
    private static async Task OpenDeskAsync(PortalRoutes routes, ILogger logger)
    {
        try
        {
            await routes.OpenDeskAsync();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Log.DeskNotOpened(logger, exception);
        }
    }

    /// <summary>What has begun before a failure, such as a port that is taken, is ended before it is told.</summary>
    private static async Task StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception)
        {
            await app.StopAsync(CancellationToken.None);
            throw;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventName = "DeskNotOpened", Level = LogLevel.Error, Message = "The routes of the desk could not be made; only a new start can try again")]
        public static partial void DeskNotOpened(ILogger logger, Exception exception);
    }
}
