using System.Text.Json;
using Portal.Data;
using Portal.Export;
using Portal.Import;

namespace Portal.Web.Commands;

/// <summary>Takes in one folder that export has written: first its editions and names, then each article on its own.</summary>
internal sealed class ImportArchiveRun(IServiceProvider services, VerbOutput output, ImportWishes wishes, ImportTally tally)
{
    private ImportTally _tally = tally;

    public async Task<ImportTally> RunAsync(string folder, CancellationToken cancellationToken)
    {
        var archive = new PortalArchive(Path.GetFullPath(folder));
        if (await ReadManifestAsync(archive, folder, cancellationToken) is not { } manifest)
        {
            return _tally.WithFailure();
        }

        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PortalContext>();
        Func<CancellationToken, Task<ImportTally>> import = token => ImportAsync(scope.ServiceProvider, context, archive, manifest, token);
        // Only in a rehearsal all articles share one transaction: in it, editions and sections of the export exist for a while.
        return await (wishes.DryRun ? context.RehearseAsync(import, cancellationToken) : import(cancellationToken));
    }

    private async Task<ExportManifest?> ReadManifestAsync(PortalArchive archive, string folder, CancellationToken cancellationToken)
    {
        try
        {
            var manifest = await archive.ReadManifestAsync(cancellationToken);
            if (manifest.Version == ExportManifest.CurrentVersion)
            {
                return manifest;
            }

            output.Refuse(
                $"{folder}: this export has format version {manifest.Version}; this program reads version {ExportManifest.CurrentVersion}.");
        }
        catch (JsonException exception)
        {
            output.Refuse($"{folder}: the manifest of this export is damaged: {exception.Message}");
        }

        return null;
    }

    private async Task<ImportTally> ImportAsync(
        IServiceProvider scope, PortalContext context, PortalArchive archive, ExportManifest manifest, CancellationToken cancellationToken)
    {
        foreach (var refusal in await scope.GetRequiredService<ImportFrame>().RunAsync(manifest, ImportCommand.Actor, cancellationToken))
        {
            output.Refuse($"The {refusal.Kind} {refusal.Name} could not be added.");
        }

        var articles = archive.Articles();
        var import = scope.GetRequiredService<ImportArticle>();
        return await output.WithBarAsync("Importing", articles.Count, async (bar, lines) =>
        {
            var report = new ImportReport(lines, wishes.DryRun, services.GetRequiredService<TimeProvider>());
            foreach (var article in articles)
            {
                context.ChangeTracker.Clear();
                var result = await import.RunAsync(
                    new ImportArticleRequest(archive, article, wishes.Publish, wishes.DryRun), ImportCommand.Actor, cancellationToken);
                report.Write(article, result);
                _tally = _tally.With(result.Outcome);
                bar.Report(1);
            }

            return _tally;
        });
    }
}
