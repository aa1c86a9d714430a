using Portal.Fronts;
using Portal.Media;
using Portal.Publishing;
using Portal.Reading;
using Portal.Staff;

namespace Portal.Desk;

/// <summary>Reads what waits for a person, for the first page of the desk.</summary>
public sealed class DeskHomeQuery(
    MyAutosavesQuery autosaves,
    MyDraftsQuery drafts,
    WaitingQuery waiting,
    ScheduledQuery scheduled,
    ListQuery published,
    ArticlesQuery articles,
    PhotoLibraryQuery photos,
    EndingPinsQuery pins)
{
    /// <summary>So many has a list at most; the rest is on the page of all articles.</summary>
    public const int Most = 8;

    /// <param name="editionIds">All of the site; the person sees of each what their roles let them.</param>
    public async Task<DeskHome> ReadAsync(Actor actor, IReadOnlyList<int> editionIds, CancellationToken cancellationToken)
    {
        var (planned, live, doubtful) = (new List<DeskItem>(), new List<Card>(), new List<DeskItem>());
        foreach (var edition in editionIds.Where(edition => actor.Grants.Any(grant => grant.Covers(edition))))
        {
            live.AddRange((await published.ReadAsync(ListKind.Edition, edition, ListRange.First, cancellationToken)).Cards);
            if (actor.May(Permission.ReadDesk, edition))
            {
                planned.AddRange(await scheduled.ReadAsync(edition, Most, cancellationToken));
                doubtful.AddRange((await articles.ReadAsync(new DeskFilter(edition) { NeedsAttention = true }, after: null, cancellationToken)).Items);
            }
        }

        return new DeskHome
        {
            Autosaves = await autosaves.ReadAsync(actor, cancellationToken),
            Drafts = await drafts.ReadAsync(actor, Most, cancellationToken),
            Waiting = await waiting.ReadAsync(actor, Most, cancellationToken),
            Scheduled = [.. planned.OrderBy(item => item.ScheduledAtUtc).ThenBy(item => item.ArticleId).Take(Most)],
            Published = [.. live.OrderByDescending(card => card.PublishedAtUtc).ThenByDescending(card => card.ArticleId).Take(Most)],
            Doubtful = [.. doubtful.OrderByDescending(item => item.UpdatedAtUtc).ThenByDescending(item => item.ArticleId).Take(Most)],
            Expiring = actor.MaySomewhere(Permission.ReadDesk) ? await photos.ExpiringAsync(PhotoLibraryQuery.Soon, cancellationToken) : [],
            Ending = await pins.ReadAsync([.. editionIds.Where(edition => actor.May(Permission.ManageFronts, edition))], cancellationToken),
        };
    }
}
