using System.CommandLine;
using System.Globalization;
using Portal.Media;

namespace Portal.Web.Commands;

/// <summary>media check: compares the photo library with its files.</summary>
public static class MediaCommand
{
    private const int Parts = 256;

    public static Command Create(string[] settings)
    {
        var repair = new Option<bool>("--repair")
        {
            Description = "Make renditions that are missing; delete what killed uploads left and renditions of photos that are gone.",
        };
        var deleteOrphans = new Option<bool>("--delete-orphans") { Description = "Delete originals too that belong to no photo." };
        var hours = new Option<int>("--older-than")
        {
            Description = "Leave files of no photo alone that are younger than so many hours: their photo may be on the way. 0 only while nothing is uploaded.",
            DefaultValueFactory = _ => 24,
        };
        var check = new Command("check", "Find photos whose files are missing, and files that belong to no photo.") { repair, deleteOrphans, hours };
        check.SetAction((parsed, token) => Verb.RunAsync(
            settings,
            async services =>
            {
                var output = new VerbOutput(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
                var report = await output.WithBarAsync("Checking photos", Parts, async (progress, _) =>
                {
                    await using var scope = services.CreateAsyncScope();
                    return await scope.ServiceProvider.GetRequiredService<CheckMedia>()
                        .RunAsync(parsed.GetValue(repair), parsed.GetValue(deleteOrphans), TimeSpan.FromHours(parsed.GetValue(hours)), progress, token);
                });
                return Report(report, output);
            },
            token));
        return new Command("media", "The files of the photo library.") { check };
    }

    private static int Report(MediaReport report, VerbOutput output)
    {
        foreach (var hash in report.MissingOriginals)
        {
            output.Refuse(Text($"Photo {hash}: its original is missing or has another size. Bring it back from a backup."));
        }

        foreach (var hash in report.DamagedOriginals)
        {
            output.Refuse(Text($"Photo {hash}: its original cannot be read. Bring it back from a backup."));
        }

        foreach (var name in report.OrphanedOriginals)
        {
            output.Refuse(Text($"{name} belongs to no photo of the library. --delete-orphans deletes it."));
        }

        if (report.MissingRenditions + report.OrphanedFiles > 0)
        {
            output.Refuse(Text($"{report.MissingRenditions} renditions are missing and {report.OrphanedFiles} other files belong to no photo. --repair puts this right."));
        }

        output.Say(Text($"{report.Photos} photos checked, {report.MadeRenditions} renditions made, {report.DeletedFiles} files deleted."));
        return report.IsWhole ? ExitCode.Done : ExitCode.Failed;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
