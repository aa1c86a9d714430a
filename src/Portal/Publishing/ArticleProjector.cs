using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Data;
using Portal.Editions;
using Portal.Reading;
using Portal.Text;

namespace Portal.Publishing;

/// <summary>Writes what readers get of an article; part of whatever act changes it, never saving by itself.</summary>
public sealed class ArticleProjector(PortalContext context, StoryRowsReader reader, ShownArticles ends)
{
    /// <summary>Writes one version: the live one, or the one that is planned. Asked for after the article has changed.</summary>
    /// <returns>The permanent path of the page.</returns>
    public async Task<string> ProjectAsync(Article article, Projection projection, CancellationToken cancellationToken)
    {
        var story = projection.Story;
        var edition = await context.Editions.SingleAsync(row => row.EditionId == article.EditionId, cancellationToken);
        var rows = await reader.ReadAsync(story, edition, article.SectionId, cancellationToken);
        // The ids of names that are new.
        await context.SaveChangesAsync(cancellationToken);

        var rendered = StoryRenderer.Render(story, rows.Links);
        var shown = await ends.ReadAsync(article, cancellationToken);
        var published = await FindOrAddAsync(article, projection, edition, shown, cancellationToken);
        PublishedForm.Fill(published, article, story, rendered, rows);
        ends.Apply(article, shown with { Versions = [.. shown.Versions.Except([published]), published] }, projection.NowUtc);
        return published.Path;
    }

    /// <summary>Writes once more what readers see and what they will see, because something around the story has changed.</summary>
    public async Task ProjectAgainAsync(Article article, DateTime nowUtc, CancellationToken cancellationToken)
    {
        int?[] shown = [article.LiveVersion, article.IsScheduled ? article.WorkingVersion : null];
        var numbers = shown.OfType<int>().ToList();
        var versions = numbers.Count == 0
            ? []
            : await context.ArticleVersions.Where(row => row.ArticleId == article.ArticleId && numbers.Contains(row.Number))
                .OrderBy(row => row.Number).ToListAsync(cancellationToken);
        foreach (var version in versions)
        {
            await ProjectAsync(
                article, new Projection(version.Number, version.Story, nowUtc, IsFirst: false, IsSubstantive: false), cancellationToken);
        }
    }

    private async Task<PublishedArticle> FindOrAddAsync(
        Article article, Projection projection, Edition edition, ShownArticle shown, CancellationToken cancellationToken)
    {
        var publishedAtUtc = article.FirstPublishedAtUtc ?? article.ScheduledAtUtc!.Value;
        var published = shown.Find(projection.Version);
        if (published is null)
        {
            published = PublishedForm.Begin(article, projection.Version, shown.Path ?? PublishedForm.PathOf(article.ArticleId, publishedAtUtc, edition));
            context.PublishedArticles.Add(published);
        }

        var modifiedAtUtc = shown.ModifiedAtUtc ?? await RestoreAsync(article, publishedAtUtc, cancellationToken);
        published.PublishedAtUtc = publishedAtUtc;
        published.ModifiedAtUtc = ModifiedAt(article, projection, publishedAtUtc, modifiedAtUtc);
        return published;
    }

    /// <summary>The first publication is no update, and a change that is not substantive does not move the time of the last one.</summary>
    private static DateTime ModifiedAt(Article article, Projection projection, DateTime publishedAtUtc, DateTime modifiedAtUtc)
    {
        if (projection.IsFirst)
        {
            return publishedAtUtc;
        }

        var at = projection.Version == article.LiveVersion ? projection.NowUtc : article.ScheduledAtUtc!.Value;
        return projection.IsSubstantive && at > modifiedAtUtc ? at : modifiedAtUtc;
    }

    /// <summary>An article that was withdrawn before is public again, with its corrections and the time of the last one.</summary>
    private async Task<DateTime> RestoreAsync(Article article, DateTime publishedAtUtc, CancellationToken cancellationToken)
    {
        var corrections = await context.Corrections
            .Where(correction => correction.ArticleId == article.ArticleId).ToListAsync(cancellationToken);
        context.PublishedCorrections.AddRange(corrections.Select(correction => new PublishedCorrection(
            correction.CorrectionId, correction.ArticleId, correction.Kind, correction.Text, correction.CorrectedAtUtc)));
        return corrections.Select(correction => correction.CorrectedAtUtc).Append(publishedAtUtc).Max();
    }
}
