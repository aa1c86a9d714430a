using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Data;
using Portal.Media;
using Portal.Publishing;

namespace Portal.Duplicates;

/// <summary>
/// Finds stories that one which is being written or imported may repeat: of the same original, with the same photo, with the same title
/// however old, and with a similar title of late. A warning, never an obstacle.
/// </summary>
public sealed class DuplicatesQuery(PortalContext context, TimeProvider clock)
{
    /// <summary>So many of each kind are named, the newest.</summary>
    public const int Most = 3;

    /// <summary>Share of pairs of signs that two similar titles have in common.</summary>
    private const double Similar = 0.5;

    // Titles of fewer pairs are alike by chance: 社论, 一周天气.
    private const int FewestPairs = 6;

    // So many pairs of a title are asked for; what has all of them is compared as a whole.
    private const int PairsAsked = 8;

    private const int MostRecent = 5000;
    private static readonly TimeSpan Recent = TimeSpan.FromDays(7);

    public async Task<IReadOnlyList<Duplicate>> ReadAsync(DuplicatesRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var found = new Dictionary<int, DuplicateKind>();
        Note(await OriginalsAsync(request, cancellationToken), DuplicateKind.SameOriginal);
        Note(await TitledAsync(request, cancellationToken), DuplicateKind.SimilarTitle);
        Note(await PhotosAsync(request, cancellationToken), DuplicateKind.SamePhoto);
        found.Remove(request.ArticleId ?? 0);
        var ids = found.Keys.ToList();
        var articles = ids.Count == 0
            ? []
            : await context.Articles.AsNoTracking().TagWith(nameof(DuplicatesQuery)).Where(article => ids.Contains(article.ArticleId)).ToListAsync(cancellationToken);
        return
        [
            .. articles.Where(article => article.MayBeReadBy(actor) || article.IsLive)
                .Select(article => new Duplicate(found[article.ArticleId], article.ArticleId, article.Title, article.State, article.MayBeReadBy(actor)))
                .GroupBy(duplicate => duplicate.Kind).OrderBy(kind => kind.Key).SelectMany(kind => kind.OrderByDescending(duplicate => duplicate.ArticleId).Take(Most)),
        ];

        void Note(IEnumerable<int> ids, DuplicateKind kind)
        {
            foreach (var id in ids)
            {
                found.TryAdd(id, kind);
            }
        }
    }

    private async Task<IReadOnlyList<int>> OriginalsAsync(DuplicatesRequest request, CancellationToken cancellationToken) =>
        OriginalAddress.KeyOf(request.Story.OriginalUrl) is { } key
            ? await context.Articles.TagWith(nameof(DuplicatesQuery)).Where(article => article.OriginalKey == key)
                .OrderByDescending(article => article.ArticleId).Select(article => article.ArticleId).Take(Most + 1).ToListAsync(cancellationToken)
            : [];

    private async Task<IReadOnlyList<int>> PhotosAsync(DuplicatesRequest request, CancellationToken cancellationToken)
    {
        var hashes = request.Story.Photos.Select(use => use.Photo).OfType<string>().Where(MediaName.IsHash).Distinct(StringComparer.Ordinal).ToList();
        return hashes.Count == 0
            ? []
            : await context.ArticlePhotos.TagWith(nameof(DuplicatesQuery)).Where(row => hashes.Contains(row.Hash))
                .Select(row => row.ArticleId).Distinct().OrderByDescending(id => id).Take(Most + 1).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<int>> TitledAsync(DuplicatesRequest request, CancellationToken cancellationToken)
    {
        var pairs = TitlePairs.OfText(request.Story.Title);
        if (pairs.Count < FewestPairs)
        {
            return [];
        }

        var titles = await Asked(pairs).TagWith(nameof(DuplicatesQuery)).Select(Titled).Take(4 * Most).ToListAsync(cancellationToken);
        titles.AddRange(request.WithRecent ? await RecentAsync(request, cancellationToken) : []);
        var wanted = pairs.ToHashSet();
        return [.. titles.Where(row => IsSimilar(wanted, TitlePairs.OfText(row.Title))).Select(row => row.ArticleId).Distinct().OrderByDescending(id => id).Take(Most + 1)];
    }

    /// <summary>Articles of any age whose titles have some pairs from all over this one.</summary>
    private IQueryable<Article> Asked(IReadOnlyList<long> pairs)
    {
        var asked = Enumerable.Range(0, Math.Min(PairsAsked, pairs.Count)).Select(place => pairs[place * pairs.Count / Math.Min(PairsAsked, pairs.Count)]).ToList();
        var first = asked[0];
        var rows = context.TitlePairs.Where(row => row.Pair == first);
        foreach (var pair in asked.Skip(1))
        {
            rows = rows.Where(row => context.TitlePairs.Any(other => other.Pair == pair && other.ArticleId == row.ArticleId));
        }

        return rows.OrderByDescending(row => row.ArticleId).SelectMany(row => context.Articles.Where(article => article.ArticleId == row.ArticleId));
    }

    private Task<List<TitledRow>> RecentAsync(DuplicatesRequest request, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().UtcDateTime - Recent;
        return context.Articles.TagWith(nameof(DuplicatesQuery)).Where(article => article.EditionId == request.EditionId && article.UpdatedAtUtc >= since)
            .OrderByDescending(article => article.UpdatedAtUtc).ThenByDescending(article => article.ArticleId).Select(Titled).Take(MostRecent).ToListAsync(cancellationToken);
    }

    private static Expression<Func<Article, TitledRow>> Titled { get; } = article => new TitledRow(article.ArticleId, article.Title);

    private static bool IsSimilar(HashSet<long> wanted, IReadOnlyList<long> pairs)
    {
        var shared = pairs.Count(wanted.Contains);
        return shared >= Similar * (wanted.Count + pairs.Count - shared);
    }

    private sealed record TitledRow(int ArticleId, string Title);
}
