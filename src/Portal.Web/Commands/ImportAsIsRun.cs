using System.Text.Json;
using Portal.Export;
using Portal.Import;

namespace Portal.Web.Commands;

/// <summary>Makes of an empty portal the one that was exported.</summary>
internal sealed class ImportAsIsRun(IServiceProvider services, VerbOutput output)
{
    public async Task<int> RunAsync(string folder, CancellationToken cancellationToken)
    {
        if (!ImportPaths.IsArchive(folder))
        {
            output.Refuse($"{folder} is not a folder that export has written.");
            return ExitCode.Failed;
        }

        var archive = new PortalArchive(Path.GetFullPath(folder));
        ExportManifest manifest;
        try
        {
            manifest = await archive.ReadManifestAsync(cancellationToken);
        }
        catch (JsonException exception)
        {
            output.Refuse($"{folder}: the manifest of this export is damaged: {exception.Message}");
            return ExitCode.Failed;
        }

        await using var scope = services.CreateAsyncScope();
        var import = scope.ServiceProvider.GetRequiredService<ImportPortal>();
        var rows = (int)Math.Min(int.MaxValue, manifest.Tables.Sum(table => table.Rows));
        var result = await output.WithBarAsync("Importing", rows, (bar, _) => import.RunAsync(archive, manifest, bar, cancellationToken));
        if (result.Outcome == ImportPortalOutcome.Imported)
        {
            output.Say($"Imported {result.Rows} rows and {result.Files} files. Nobody has a password yet: use user reset-password.");
            return ExitCode.Done;
        }

        output.Refuse(Text(folder, manifest, result));
        return ExitCode.Failed;
    }

    private static string Text(string folder, ExportManifest manifest, ImportPortalResult result) => result.Outcome switch
    {
        ImportPortalOutcome.NotEmpty =>
            $"This portal is not empty: there are rows in {result.Detail}. --as-is fills a new database only. Nothing was written.",
        ImportPortalOutcome.NoRows =>
            $"{folder}: this export has no rows as they are, or not all of them. Export again with this version of the program.",
        ImportPortalOutcome.OtherSchema =>
            $"{folder}: this export is of schema {manifest.Schema}, which is not that of this program. Let the same version export and import.",
        ImportPortalOutcome.Damaged => $"{folder}: {result.Detail} No row was written.",
        ImportPortalOutcome.Imported => throw new ArgumentOutOfRangeException(nameof(result)),
    };
}
