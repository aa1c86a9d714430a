using System.CommandLine;
using Portal.Export;

namespace Portal.Web.Commands;

/// <summary>export: writes every story with what belongs to it into a folder.</summary>
public static class ExportCommand
{
    public static Command Create(string[] settings)
    {
        var all = new Option<bool>("--all") { Description = "Every article, in whatever state.", Required = true };
        var to = new Option<string>("--to") { Description = "A folder that is empty or does not exist.", HelpName = "FOLDER", Required = true };
        var command = new Command("export", "Write every story, with its photos, into a folder that import can read.") { all, to };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(all))
            {
                result.AddError("Say --all: there is nothing else to export yet.");
            }
        });
        command.SetAction((parsed, token) => Verb.RunAsync(
            settings,
            services => RunAsync(
                services,
                Path.GetFullPath(parsed.GetRequiredValue(to)),
                new VerbOutput(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error),
                token),
            token));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string folder, VerbOutput output, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var export = scope.ServiceProvider.GetRequiredService<ExportPortal>();
        var count = await export.CountAsync(cancellationToken);
        var result = await output.WithBarAsync("Exporting", count, (bar, _) => export.RunAsync(folder, bar, cancellationToken));
        if (result.Outcome == ExportPortalOutcome.FolderNotEmpty)
        {
            output.Refuse($"{folder} is not an empty folder. Nothing was written.");
            return ExitCode.Failed;
        }

        foreach (var hash in result.MissingPhotos)
        {
            output.Refuse($"The photo {hash} is named by a story but is not in the store.");
        }

        output.Say($"Exported {result.Articles} articles and {result.Photos} photos to {folder}.");
        return result.MissingPhotos.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
