using System.CommandLine;
using Portal.Web.Hosting;

namespace Portal.Web.Commands;

/// <summary>migrate: brings the database up to date.</summary>
public static class MigrateCommand
{
    public static Command Create(string[] settings)
    {
        var command = new Command("migrate", "Bring the database up to date. SQLite does so at every start; SQL Server only by this verb.");
        command.SetAction((parsed, token) => RunAsync(settings, parsed.InvocationConfiguration.Output, token));
        return command;
    }

    private static async Task<int> RunAsync(string[] settings, TextWriter output, CancellationToken cancellationToken)
    {
        await using var app = PortalApp.BuildForVerb(settings);
        var done = await app.Services.GetRequiredService<DatabaseStart>().MigrateAsync(cancellationToken);
        await output.WriteLineAsync(done.Count == 0
            ? "The database is up to date."
            : $"The database is up to date now: {string.Join(", ", done)}.");
        return ExitCode.Done;
    }
}
