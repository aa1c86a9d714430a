using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Data;
using Portal.Reading;

namespace Portal.Publishing;

/// <summary>Lists what readers see of an article, just before it is withdrawn; part of that act.</summary>
public sealed class TakenDown(PortalContext context, BlocksQuery blocks)
{
    public async Task<TakenDownList> ListAsync(Article article, ShownArticle shown, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var version = shown.VersionAt(nowUtc);
        return version is null
            ? new TakenDownList()
            : new TakenDownList
            {
                Path = version.Path,
                Lists = await ListsAsync(version, cancellationToken),
                HomePages = await HomePagesAsync(article, version, cancellationToken),
                Photos = await PhotosAsync(version, nowUtc, cancellationToken),
            };
    }

    private async Task<IReadOnlyList<TakenDownPlace>> ListsAsync(PublishedArticle version, CancellationToken cancellationToken)
    {
        var sections = version.Listings.Where(row => row.Kind == ListKind.Section).Select(row => row.TargetId).ToList();
        var editions = await context.Editions.Where(edition => edition.EditionId == version.EditionId)
            .Select(edition => edition.Name).ToListAsync(cancellationToken);
        var sectionNames = sections.Count == 0
            ? []
            : await context.Sections.Where(section => sections.Contains(section.SectionId)).OrderBy(section => section.SectionId)
                .Select(section => section.Name).ToListAsync(cancellationToken);
        return
        [
            .. Places(ListKind.Edition, editions), .. Places(ListKind.Section, sectionNames),
            .. Places(ListKind.Source, [version.Details.Source.Name]),
            .. Places(ListKind.Person, version.Details.Credits.Select(credit => credit.Name).Distinct(StringComparer.Ordinal)),
            .. Places(ListKind.Tag, version.Details.Tags.Select(tag => tag.Name)),
            .. Places(ListKind.Topic, version.Details.Topics.Select(topic => topic.Name)),
            .. Places(ListKind.Chain, version.Details.Chain is { } chain ? [chain.Name] : []),
        ];
    }

    private static IEnumerable<TakenDownPlace> Places(ListKind kind, IEnumerable<string> names) =>
        names.Select(name => new TakenDownPlace(kind, name));

    private async Task<IReadOnlyList<string>> HomePagesAsync(
        Article article, PublishedArticle version, CancellationToken cancellationToken)
    {
        var lists = version.Listings.Where(row => row.Kind is ListKind.Edition or ListKind.Section or ListKind.Topic)
            .Select(row => new ListBlock(row.Kind, row.TargetId, CountOnHome(row.Kind))).ToList();
        var cards = await blocks.ReadAsync(lists, cancellationToken);
        return cards.SelectMany(list => list).Any(card => card.ArticleId == article.ArticleId)
            ? await context.Editions.Where(edition => edition.EditionId == article.EditionId)
                .Select(edition => edition.Name).ToListAsync(cancellationToken)
            : [];
    }

    private static int CountOnHome(ListKind kind) => kind switch
    {
        ListKind.Edition => HomeQuery.LatestCount,
        ListKind.Section => HomeQuery.SectionCount,
        _ => HomeQuery.TopicCount,
    };

    private async Task<IReadOnlyList<string>> PhotosAsync(PublishedArticle version, DateTime nowUtc, CancellationToken cancellationToken)
    {
        var hashes = version.PhotoUses.Select(use => use.Hash).ToList();
        var seen = context.PublishedArticles.PublicAt(nowUtc).Where(article => article.ArticleId != version.ArticleId);
        var shared = hashes.Count == 0
            ? []
            : await context.PublishedPhotoUses.Where(use => hashes.Contains(use.Hash)
                    && seen.Any(article => article.ArticleId == use.ArticleId && article.Version == use.Version))
                .Select(use => use.Hash).Distinct().ToListAsync(cancellationToken);
        return [.. hashes.Except(shared, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
