using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Media;

namespace Portal.Web.Demo;

/// <summary>Fills an empty portal with the demo news, through the same acts as a newsroom: all of it or, killed half-way, nothing.</summary>
public sealed class LoadDemo(PortalContext context, PhotoIntake intake, AddPhoto addPhoto, DemoFrame frame, DemoNews news)
{
    private const int EncodersAtOnce = 2;

    /// <param name="progress">Told once for each photo and story.</param>
    public async Task<LoadDemoResult> RunAsync(DemoContent content, IProgress<int> progress, CancellationToken cancellationToken)
    {
        if (await context.Editions.AnyAsync(cancellationToken))
        {
            return new LoadDemoResult(LoadDemoOutcome.NotEmpty);
        }

        var photos = await MeasureAsync(content, cancellationToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // Encoding takes as long as all the rest: both go on together, and the commit waits for the files.
        var storing = StorePhotosAsync(content, progress, stop.Token);
        try
        {
            return await context.InTransactionAsync(token => LoadAsync(content, photos, storing, progress, token), cancellationToken);
        }
        finally
        {
            await stop.CancelAsync();
            await storing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<IReadOnlyDictionary<string, PhotoReading>> MeasureAsync(DemoContent content, CancellationToken cancellationToken)
    {
        var photos = new Dictionary<string, PhotoReading>(StringComparer.Ordinal);
        foreach (var (name, file) in content.Photos)
        {
            photos[name] = PhotoIntake.Read(await File.ReadAllBytesAsync(file, cancellationToken));
            DemoFrame.Demand(photos[name].IsPhoto, name, $"{photos[name].Refusal}");
        }

        return photos;
    }

    private Task StorePhotosAsync(DemoContent content, IProgress<int> progress, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        content.Photos.Values,
        new ParallelOptions { MaxDegreeOfParallelism = EncodersAtOnce, CancellationToken = cancellationToken },
        async (file, token) =>
        {
            var stored = await intake.StoreAsync(await File.ReadAllBytesAsync(file, token), token);
            DemoFrame.Demand(stored.IsPhoto, file, $"{stored.Refusal}");
            progress.Report(1);
        });

    private async Task<LoadDemoResult> LoadAsync(
        DemoContent content,
        IReadOnlyDictionary<string, PhotoReading> photos,
        Task storing,
        IProgress<int> progress,
        CancellationToken cancellationToken)
    {
        // Another process may have begun at the same time.
        if (await context.Editions.AnyAsync(cancellationToken))
        {
            return new LoadDemoResult(LoadDemoOutcome.NotEmpty);
        }

        foreach (var photo in photos.Values)
        {
            await addPhoto.RunAsync(AddPhotoRequest.Of(photo), DemoFrame.Actor, cancellationToken);
        }

        await frame.AddAsync(content.Site, cancellationToken);
        foreach (var story in content.Stories)
        {
            // What is tracked is looked through at every save: each story begins with nothing.
            context.ChangeTracker.Clear();
            await news.AddAsync(story, photos, cancellationToken);
            progress.Report(1);
        }

        await storing;
        return new LoadDemoResult(LoadDemoOutcome.Loaded, content.Stories.Count, photos.Count);
    }
}

public enum LoadDemoOutcome
{
    Loaded,

    /// <summary>The portal has an edition; nothing was stored.</summary>
    NotEmpty,
}

public sealed record LoadDemoResult(LoadDemoOutcome Outcome, int Stories = 0, int Photos = 0);
