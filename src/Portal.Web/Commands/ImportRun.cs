using Portal.Import;

namespace Portal.Web.Commands;

/// <summary>One call of import: each file on its own, so that a bad one stops no other.</summary>
internal sealed class ImportRun(IServiceProvider services, VerbOutput output, ImportWishes wishes)
{
    private ImportTally _tally = new();

    public async Task<int> RunAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        foreach (var archive in paths.Where(ImportPaths.IsArchive))
        {
            _tally = await new ImportArchiveRun(services, output, wishes, _tally).RunAsync(archive, cancellationToken);
        }

        if (paths.Where(path => !ImportPaths.IsArchive(path)).ToList() is { Count: > 0 } pagePaths)
        {
            await ImportPagesAsync(pagePaths, cancellationToken);
        }

        output.Say((wishes.DryRun ? "Dry run, nothing was kept: " : "") + _tally.ToText());
        return _tally.Failed > 0 ? ExitCode.Failed : ExitCode.Done;
    }

    private async Task ImportPagesAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        if (await FindPlaceAsync(cancellationToken) is not { } place)
        {
            _tally = _tally.WithFailure();
            return;
        }

        var files = new List<string>();
        foreach (var path in paths)
        {
            var pages = ImportPaths.Pages(path);
            files.AddRange(pages);
            if (pages.Count == 0)
            {
                output.Refuse($"{path}: there is no page in this folder.");
                _tally = _tally.WithFailure();
            }
        }

        _tally = await output.WithBarAsync("Importing", files.Count, async (bar, lines) =>
        {
            foreach (var file in files)
            {
                await using var scope = services.CreateAsyncScope();
                var result = await scope.ServiceProvider.GetRequiredService<ImportPage>().RunAsync(
                    new ImportPageRequest(file, place, wishes.Publish, wishes.DryRun), ImportCommand.Actor, cancellationToken);
                new ImportReport(lines, wishes.DryRun, services.GetRequiredService<TimeProvider>()).Write(file, result, place);
                _tally = _tally.With(result.Outcome);
                bar.Report(1);
            }

            return _tally;
        });
    }

    private async Task<ImportPlace?> FindPlaceAsync(CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<FindImportPlace>().RunAsync(wishes.Edition, wishes.Section, cancellationToken);
        if (found.Place is null)
        {
            output.Refuse(found.Outcome switch
            {
                FindImportPlaceOutcome.NoEdition =>
                    "There is no edition to import into. Add one first: edition add main --name 山河新闻 --language zh-Hans",
                FindImportPlaceOutcome.EditionNotFound => $"There is no edition {wishes.Edition}. See: edition list",
                FindImportPlaceOutcome.SectionNotFound => $"The edition has no section {wishes.Section}.",
                FindImportPlaceOutcome.Found => throw new InvalidOperationException("A place that was found is null."),
            });
        }

        return found.Place;
    }
}
