using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Links;
using Portal.Reading;

namespace Portal.Pushing;

/// <summary>
/// Finds the addresses that changes touch: search engines are told of the story, subscribers of the feeds that it is in. What
/// counts is how things stand now. Old stories that come from elsewhere are no news: an archive of years is found by its sitemaps.
/// </summary>
public sealed class PushedAddresses(PortalContext context, SiteQuery site, TimeProvider clock)
{
    /// <param name="changes">In the order of their ids.</param>
    /// <returns>Each address once for each target.</returns>
    public async Task<IReadOnlyList<PushedAddress>> OfAsync(
        IReadOnlyList<PushedChange> changes, IReadOnlyCollection<PushTarget> targets, CancellationToken cancellationToken)
    {
        if (changes.Count == 0)
        {
            return [];
        }

        var known = await WithoutOldAsync(changes, cancellationToken);
        changes = [.. changes.Where(known.Contains)];
        var found = new List<PushedAddress>();
        var pages = await PagesAsync([.. changes.Select(change => change.ArticleId).OfType<int>().Distinct()], cancellationToken);
        var feeds = targets.Contains(PushTarget.WebSub) ? await FeedsAsync(changes, cancellationToken) : null;
        foreach (var change in changes)
        {
            if (change.ArticleId is { } id && pages.TryGetValue(id, out var page))
            {
                found.AddRange(targets.Where(target => target == PushTarget.IndexNow || (target == PushTarget.Baidu && !page.IsGone))
                    .Select(target => new PushedAddress(target, page.Path, change.ChangeId, page.IsGone)));
            }

            found.AddRange((feeds?[change.ChangeId] ?? []).Select(feed => new PushedAddress(PushTarget.WebSub, feed.Path, change.ChangeId, IsGone: false) { IsNothing = feed.IsEmpty }));
        }

        return [.. found.GroupBy(address => (address.Target, address.Path)).Select(group => group.Last())];
    }

    /// <summary>
    /// Leaves out what brought a story in that was published, and corrected, elsewhere long ago: its first publication here, and corrections that
    /// an import writes.
    /// </summary>
    private async Task<HashSet<PushedChange>> WithoutOldAsync(IReadOnlyList<PushedChange> changes, CancellationToken cancellationToken)
    {
        var news = changes.ToHashSet();
        var firsts = changes.Where(change => change is { Kind: ChangeKind.ArticlePublished, FromVersion: null } or { Kind: ChangeKind.ArticleCorrected, StaffId: null }).ToList();
        var ids = firsts.Select(change => change.ArticleId).OfType<int>().Distinct().ToList();
        var times = await context.PublishedArticles.TagWith(nameof(PushedAddresses)).Where(article => ids.Contains(article.ArticleId))
            .GroupBy(article => article.ArticleId).Select(versions => new { ArticleId = versions.Key, AtUtc = versions.Max(article => article.ModifiedAtUtc) })
            .ToDictionaryAsync(article => article.ArticleId, article => article.AtUtc, cancellationToken);
        var old = firsts.Where(change => change.ArticleId is { } id && times.TryGetValue(id, out var atUtc) && atUtc < change.AtUtc - SitemapHeadline.Longest).ToList();
        var oldIds = old.Select(change => change.ArticleId).Distinct().ToList();
        // What readers had before and see again is news to those who were told that it was gone.
        var again = oldIds.Count == 0
            ? []
            : await context.Changes.TagWith(nameof(PushedAddresses))
                .Where(change => oldIds.Contains(change.ArticleId) && change.Refusal == null
                    && (change.Kind == ChangeKind.ArticleWithdrawn || change.Kind == ChangeKind.ArticleExpired))
                .Select(change => change.ArticleId).Distinct().ToListAsync(cancellationToken);
        news.ExceptWith(old.Where(change => !again.Contains(change.ArticleId)));
        return news;
    }

    /// <summary>Of articles that readers see, or saw; not of those that ask search engines to stay away.</summary>
    private async Task<Dictionary<int, (string Path, bool IsGone)>> PagesAsync(List<int> ids, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var shown = await context.PublishedArticles.TagWith(nameof(PushedAddresses)).PublicAt(now).Where(article => ids.Contains(article.ArticleId))
            .Select(article => new { article.ArticleId, article.Path, article.NoIndex }).ToListAsync(cancellationToken);
        var gone = await context.PublishedWithdrawals.TagWith(nameof(PushedAddresses))
            .Where(withdrawal => ids.Contains(withdrawal.ArticleId) && withdrawal.WithdrawnAtUtc <= now)
            .Select(withdrawal => new { withdrawal.ArticleId, withdrawal.Path }).ToListAsync(cancellationToken);
        var pages = gone.ToDictionary(page => page.ArticleId, page => (page.Path, IsGone: true));
        foreach (var article in shown)
        {
            pages[article.ArticleId] = (article.Path, IsGone: false);
        }

        shown.Where(article => article.NoIndex).ToList().ForEach(article => pages.Remove(article.ArticleId));
        return pages;
    }

    /// <summary>By change: feeds of the lists that it names and of those that its article is in.</summary>
    private async Task<ILookup<long, (string Path, bool IsEmpty)>> FeedsAsync(IReadOnlyList<PushedChange> changes, CancellationToken cancellationToken)
    {
        var ids = changes.Select(change => change.ArticleId).OfType<int>().Distinct().ToList();
        var rows = await context.PublishedListings.TagWith(nameof(PushedAddresses)).Where(row => ids.Contains(row.ArticleId))
            .Select(row => new { row.ArticleId, row.Kind, row.TargetId }).Distinct().ToListAsync(cancellationToken);
        var listed = rows.ToLookup(row => (int?)row.ArticleId, row => new ListRef(row.Kind, row.TargetId));
        var lists = changes.SelectMany(change => change.Lists.Concat(listed[change.ArticleId]).Distinct(), (change, list) => (change.ChangeId, List: list)).ToList();
        var paths = await ListPathsAsync([.. lists.Select(one => one.List).Distinct()], cancellationToken);
        return lists.Where(one => paths.ContainsKey(one.List))
            .SelectMany(one => FeedFormats.All.Select(format => (one.ChangeId, Path: Paths.Feed(paths[one.List].Path, format), paths[one.List].IsEmpty)))
            .ToLookup(one => one.ChangeId, one => (one.Path, one.IsEmpty));
    }

    /// <summary>Paths of the pages of lists that have feeds, and whether those are not found because nothing is in them.</summary>
    private async Task<Dictionary<ListRef, (string Path, bool IsEmpty)>> ListPathsAsync(IReadOnlyList<ListRef> lists, CancellationToken cancellationToken)
    {
        var shown = context.PublishedListings.PublicAt(clock.GetUtcNow().UtcDateTime);
        var frame = await site.ReadAsync(cancellationToken);
        var people = IdsOf(ListKind.Person);
        var tags = IdsOf(ListKind.Tag);
        var topics = IdsOf(ListKind.Topic);
        var places = frame.Editions.SelectMany(edition => edition.Sections.SelectMany(section => section.AndAllBelow())
            .Select(section => (List: new ListRef(ListKind.Section, section.SectionId), section.Path, IsEmpty: false))
            .Prepend((List: new ListRef(ListKind.Edition, edition.EditionId), edition.Path, IsEmpty: false)));
        var slugs = await context.People.TagWith(nameof(PushedAddresses)).Where(row => people.Contains(row.PersonId))
            .Select(row => new { Kind = ListKind.Person, Id = row.PersonId, row.Slug, IsEmpty = !shown.Any(one => one.Kind == ListKind.Person && one.TargetId == row.PersonId) })
            .ToListAsync(cancellationToken);
        slugs.AddRange(await context.Tags.TagWith(nameof(PushedAddresses)).Where(row => tags.Contains(row.TagId))
            .Select(row => new { Kind = ListKind.Tag, Id = row.TagId, row.Slug, IsEmpty = !shown.Any(one => one.Kind == ListKind.Tag && one.TargetId == row.TagId) })
            .ToListAsync(cancellationToken));
        slugs.AddRange(await context.Topics.TagWith(nameof(PushedAddresses)).Where(row => topics.Contains(row.TopicId))
            .Select(row => new { Kind = ListKind.Topic, Id = row.TopicId, row.Slug, IsEmpty = false }).ToListAsync(cancellationToken));
        return places.Concat(slugs.Select(row => (List: new ListRef(row.Kind, row.Id), Path: PathOf(row.Kind, row.Slug), row.IsEmpty)))
            .ToDictionary(one => one.List, one => (one.Path, one.IsEmpty));

        List<int> IdsOf(ListKind kind) => [.. lists.Where(list => list.Kind == kind).Select(list => list.TargetId)];
    }

    private static string PathOf(ListKind kind, string slug) => kind switch
    {
        ListKind.Person => Paths.Person(slug),
        ListKind.Tag => Paths.Tag(slug),
        _ => Paths.Topic(slug),
    };
}
