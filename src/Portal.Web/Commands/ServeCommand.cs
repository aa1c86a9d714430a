using System.CommandLine;
using Microsoft.Extensions.Options;
using Portal.Web.Caching;
using Portal.Web.Demo;
using Portal.Web.Hosting;

namespace Portal.Web.Commands;

/// <summary>serve: answers readers until it is told to stop.</summary>
public static class ServeCommand
{
    // The routes of the desk and counting months keep a processor busy: readers come first. Elsewhere than in Production the desk waits for who asks for it.
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
        var shutdown = app.WaitForShutdownAsync(cancellationToken);
        if (app.Environment.IsProduction() && await Task.WhenAny(shutdown, Task.Delay(FirstPages, TimeProvider.System, CancellationToken.None)) != shutdown)
        {
            await app.Services.GetRequiredService<PortalRoutes>().OpenDeskAsync();
            app.Services.GetRequiredService<PageWarmer>().WarmSitemaps();
        }

        await shutdown;
        return ExitCode.Done;
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
}
