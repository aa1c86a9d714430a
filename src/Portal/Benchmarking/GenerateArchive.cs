using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Portal.Changes;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Benchmarking;

/// <summary>
/// Fills an empty portal with a made-up archive to measure on, or makes an earlier one larger. The same seed gives the same news; only their
/// times hang on the present. Articles are made on one thread and written on another.
/// </summary>
public sealed class GenerateArchive(PortalContext context, ArchiveFrame frame, KnownNamesQuery known, BulkInsert insert, SealChanges sealChanges, TimeProvider clock)
{
    private const int BatchSize = 4000;
    private const int BatchesAhead = 1;

    /// <summary>True for a portal that is empty or was generated.</summary>
    public async Task<bool> IsAllowedAsync(CancellationToken cancellationToken) =>
        await IsArchiveAsync(cancellationToken)
        || !(await context.Editions.AnyAsync(cancellationToken) || await context.Articles.AnyAsync(cancellationToken));

    /// <param name="progress">Told how many articles there are already, then how many are written.</param>
    public async Task<GenerateArchiveResult> RunAsync(
        GenerateArchiveRequest request, Actor actor, IProgress<int> progress, CancellationToken cancellationToken)
    {
        if (!await IsAllowedAsync(cancellationToken))
        {
            return new GenerateArchiveResult(GenerateArchiveOutcome.NotEmpty);
        }

        if (!await IsArchiveAsync(cancellationToken))
        {
            await frame.AddAsync(request.Photos, actor, cancellationToken);
        }

        var present = await context.Articles.CountAsync(row => row.ImportKey!.StartsWith(ArticleMaker.ImportKeyStart), cancellationToken);
        progress.Report(Math.Min(present, request.Articles));
        if (present < request.Articles)
        {
            await FillAsync(request, present, actor, progress, cancellationToken);
        }

        return new GenerateArchiveResult(GenerateArchiveOutcome.Done, present, Math.Max(0, request.Articles - present));
    }

    private Task<bool> IsArchiveAsync(CancellationToken cancellationToken) =>
        context.Editions.AnyAsync(edition => edition.IsMain && edition.Slug == ArchiveFrame.Main, cancellationToken);

    private async Task FillAsync(
        GenerateArchiveRequest request, int present, Actor actor, IProgress<int> progress, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var names = await known.ReadAsync(cancellationToken);
        var articles = new ArticleMaker(
            request.Seed, now, actor, names, await frame.PlacesAsync(cancellationToken), await frame.TopicsAsync(cancellationToken), request.Photos);
        var maker = new BatchMaker(
            articles,
            names,
            now - TimeSpan.FromDays(request.Days),
            TimeSpan.FromDays(request.Days) / (request.Articles - present),
            await LastIdsAsync(cancellationToken));
        var batches = Channel.CreateBounded<BatchRows>(BatchesAhead);
        var model = context.Model;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var making = Task.Run(() => MakeAsync(maker, model, present, request.Articles, batches.Writer, stop.Token), stop.Token);
        try
        {
            await WriteAsync(batches.Reader, progress, cancellationToken);
        }
        finally
        {
            await stop.CancelAsync();
            await making.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<LastIds> LastIdsAsync(CancellationToken cancellationToken)
    {
        while (await sealChanges.RunAsync(looksBack: false, cancellationToken) > 0)
        {
            context.ChangeTracker.Clear();
        }

        var head = await context.SealHeads.AsNoTracking().SingleAsync(cancellationToken);
        return new LastIds(
            await context.Articles.MaxAsync(row => (int?)row.ArticleId, cancellationToken) ?? 0,
            await context.Corrections.MaxAsync(row => (int?)row.CorrectionId, cancellationToken) ?? 0,
            await context.Changes.MaxAsync(row => row.ChangeId, cancellationToken),
            head.Number,
            head.Hash);
    }

    private static async Task MakeAsync(
        BatchMaker maker, IModel model, int first, int end, ChannelWriter<BatchRows> batches, CancellationToken cancellationToken)
    {
        try
        {
            for (; first < end; first += BatchSize)
            {
                var count = Math.Min(BatchSize, end - first);
                var batch = maker.Make(first, count);
                await batches.WriteAsync(new BatchRows(count, batch.ToRows(model), batch.Seals[^1]), cancellationToken);
            }

            batches.Complete();
        }
        catch (Exception exception)
        {
            // The writer tells it.
            batches.Complete(exception);
        }
    }

    private async Task WriteAsync(ChannelReader<BatchRows> batches, IProgress<int> progress, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await context.BeginBulkAsync(cancellationToken);
            await foreach (var batch in batches.ReadAllAsync(cancellationToken))
            {
                await context.InTransactionAsync(token => WriteAsync(batch, token), cancellationToken);
                progress.Report(batch.Articles);
            }

            await context.EndBulkAsync(cancellationToken);
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    private async Task<bool> WriteAsync(BatchRows batch, CancellationToken cancellationToken)
    {
        foreach (var rows in batch.Rows)
        {
            await insert.RunAsync(rows, cancellationToken);
        }

        var head = await context.SealHeads.SingleAsync(cancellationToken);
        head.Append(batch.LastSeal);
        await context.SaveChangesAsync(cancellationToken);
        return true;
    }

    private sealed record BatchRows(int Articles, IReadOnlyList<BulkRows> Rows, ChangeSeal LastSeal);
}

/// <param name="Articles">How many the archive has in the end.</param>
/// <param name="Days">How far back the new articles reach.</param>
public sealed record GenerateArchiveRequest(int Articles, int Seed, int Days, IReadOnlyList<ArchivePhoto> Photos);

public enum GenerateArchiveOutcome
{
    Done,

    /// <summary>The portal has news of another kind; nothing was stored.</summary>
    NotEmpty,
}

/// <param name="Present">Articles that the archive had before.</param>
/// <param name="Added">Articles that were generated.</param>
public sealed record GenerateArchiveResult(GenerateArchiveOutcome Outcome, int Present = 0, int Added = 0);
