using Microsoft.EntityFrameworkCore;
using Portal.Articles;
using Portal.Data;
using Portal.Editions;
using Portal.Links;
using Portal.Media;
using Portal.Reading;
using Portal.Sections;
using Portal.Stories;
using Portal.Text;

namespace Portal.Publishing;

/// <summary>Writes what readers get of an article; part of whatever act changes it, never saving by itself.</summary>
public sealed class ArticleProjector(PortalContext context, StoryNames names)
{
    public async Task<Projection> ProjectAsync(
        Article article, Story story, DateTime nowUtc, bool substantive, CancellationToken cancellationToken)
    {
        var edition = await context.Editions.SingleAsync(row => row.EditionId == article.EditionId, cancellationToken);
        var sections = await SectionsAsync(article, cancellationToken);
        var people = await names.PeopleAsync(story.Credits, cancellationToken);
        var source = await names.SourceAsync(story.Source!, cancellationToken);
        var tags = await names.TagsAsync(story.Tags, cancellationToken);
        var topics = await TopicsAsync(story, cancellationToken);
        var photos = await PhotosAsync(story, cancellationToken);
        // The ids of names that are new.
        await context.SaveChangesAsync(cancellationToken);

        var language = sections.Select(section => section.Language).FirstOrDefault(code => code is not null) ?? edition.Language;
        var rendered = StoryRenderer.Render(
            story, new StoryLinks(language, credit => Paths.Person(people[credit].Slug), photos));
        var published = await FindOrAddAsync(article, edition, language, story, rendered, cancellationToken);
        published.Details = Details(story, language, people, source, tags, topics, photos);
        SetPhoto(published, story, photos);
        SetTimes(published, article.FirstPublishedAtUtc!.Value, substantive ? nowUtc : null);
        var touched = published.ListIn(
        [
            new ListRef(ListKind.Edition, article.EditionId),
            new ListRef(ListKind.Source, source.SourceId),
            .. sections.Select(section => new ListRef(ListKind.Section, section.SectionId)),
            .. people.Values.Select(person => new ListRef(ListKind.Person, person.PersonId)),
            .. tags.Select(tag => new ListRef(ListKind.Tag, tag.TagId)),
            .. topics.Select(topic => new ListRef(ListKind.Topic, topic.TopicId)),
        ]);
        return new Projection(published.Path, touched);
    }

    /// <summary>The article's section and those above it, from the inside out.</summary>
    private async Task<IReadOnlyList<Section>> SectionsAsync(Article article, CancellationToken cancellationToken)
    {
        var path = new List<Section>();
        for (var id = article.SectionId; id is not null; id = path[^1].ParentId)
        {
            path.Add(await context.Sections.SingleAsync(section => section.SectionId == id, cancellationToken));
        }

        return path;
    }

    /// <summary>In the order of the story.</summary>
    private async Task<IReadOnlyList<Topics.Topic>> TopicsAsync(Story story, CancellationToken cancellationToken)
    {
        var known = story.Topics.Count == 0
            ? []
            : await context.Topics.Where(topic => story.Topics.Contains(topic.Slug)).ToListAsync(cancellationToken);
        return [.. story.Topics.Distinct(StringComparer.Ordinal).Select(slug => known.Find(topic => topic.Slug == slug)).OfType<Topics.Topic>()];
    }

    private async Task<IReadOnlyDictionary<string, PhotoFile>> PhotosAsync(Story story, CancellationToken cancellationToken)
    {
        var hashes = story.Photos.Select(photo => photo.Photo).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return hashes.Count == 0
            ? new Dictionary<string, PhotoFile>(StringComparer.Ordinal)
            : await context.Photos.Where(photo => hashes.Contains(photo.Hash))
                .ToDictionaryAsync(photo => photo.Hash, photo => photo.ToFile(), StringComparer.Ordinal, cancellationToken);
    }

    private async Task<PublishedArticle> FindOrAddAsync(
        Article article, Edition edition, string language, Story story, RenderedStory rendered, CancellationToken cancellationToken)
    {
        var published = await context.PublishedArticles.Include(row => row.Listings)
            .SingleOrDefaultAsync(row => row.ArticleId == article.ArticleId, cancellationToken);
        if (published is null)
        {
            var withdrawal = await context.PublishedWithdrawals
                .SingleOrDefaultAsync(row => row.ArticleId == article.ArticleId, cancellationToken);
            var path = withdrawal?.Path ?? PathOf(article, edition);
            published = new PublishedArticle(article.ArticleId, path)
            {
                EditionId = article.EditionId,
                Language = language,
                Title = story.Title,
                Summary = rendered.Excerpt,
                Body = rendered.Body,
                Details = new PublishedDetails { Source = new NamedLink("", "") },
            };
            context.PublishedArticles.Add(published);
            await RestoreAsync(article, published, withdrawal, cancellationToken);
        }

        published.Version = article.LiveVersion!.Value;
        published.SectionId = article.SectionId;
        published.Language = language;
        published.Title = story.Title;
        published.Kicker = story.Kicker;
        published.ShortTitle = story.ShortTitle;
        published.SeoTitle = story.SeoTitle;
        published.Summary = string.IsNullOrWhiteSpace(story.Summary) ? rendered.Excerpt : story.Summary;
        published.Body = rendered.Body;
        published.WordCount = rendered.WordCount;
        published.NoIndex = story.NoIndex;
        return published;
    }

    private static string PathOf(Article article, Edition edition)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(edition.ZoneId);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(article.FirstPublishedAtUtc!.Value, zone));
        return Paths.Article(day, article.ArticleId);
    }

    /// <summary>An article that was withdrawn before is public again, with its corrections and the time of the last one.</summary>
    private async Task RestoreAsync(
        Article article, PublishedArticle published, PublishedWithdrawal? withdrawal, CancellationToken cancellationToken)
    {
        var corrections = await context.Corrections
            .Where(correction => correction.ArticleId == article.ArticleId).ToListAsync(cancellationToken);
        context.PublishedCorrections.AddRange(corrections.Select(correction => new PublishedCorrection(
            correction.CorrectionId, correction.ArticleId, correction.Kind, correction.Text, correction.CorrectedAtUtc)));
        if (withdrawal is not null)
        {
            context.PublishedWithdrawals.Remove(withdrawal);
            published.PublishedAtUtc = article.FirstPublishedAtUtc!.Value;
            published.ModifiedAtUtc = corrections.Select(correction => correction.CorrectedAtUtc).Append(published.PublishedAtUtc).Max();
        }
    }

    private static PublishedDetails Details(
        Story story,
        string language,
        IReadOnlyDictionary<Credit, People.Person> people,
        Sources.Source source,
        IReadOnlyList<Tags.Tag> tags,
        IReadOnlyList<Topics.Topic> topics,
        IReadOnlyDictionary<string, PhotoFile> photos) => new()
        {
            Source = new NamedLink(source.Name, Paths.Source(source.Slug), source.Url),
            OriginalUrl = story.OriginalUrl,
            Credits = [.. story.Credits.Select(credit => new PublishedCredit(credit.Role, credit.Name, Paths.Person(people[credit].Slug)))],
            Tags = [.. tags.Select(tag => new NamedLink(tag.Name, Paths.Tag(tag.Slug)))],
            TagIds = [.. tags.Select(tag => tag.TagId)],
            Topics = [.. topics.Select(topic => new NamedLink(topic.Name, Paths.Topic(topic.Slug)))],
            Photos =
            [
                .. story.Photos.Where(use => use.Photo is not null && photos.ContainsKey(use.Photo)).Select(use =>
                    new PublishedPhoto(photos[use.Photo!], use.Alt, use.Caption, use.CreditText(language))),
            ],
            Standfirst = string.IsNullOrWhiteSpace(story.Summary) ? null : story.Summary,
            Dateline = story.Dateline?.ToText(language),
            Event = story.Event,
        };

    private static void SetPhoto(PublishedArticle published, Story story, IReadOnlyDictionary<string, PhotoFile> photos)
    {
        var use = story.Photos.FirstOrDefault(photo => photo.Photo is not null && photos.ContainsKey(photo.Photo));
        var file = use is null ? null : photos[use.Photo!];
        published.PhotoHash = file?.Hash;
        published.PhotoWidth = file?.Width;
        published.PhotoHeight = file?.Height;
        published.PhotoAlt = use?.Alt;
    }

    /// <param name="substantiveAtUtc">Null for a change that does not move the time of the last update.</param>
    private static void SetTimes(PublishedArticle published, DateTime firstPublishedAtUtc, DateTime? substantiveAtUtc)
    {
        var isNew = published.PublishedAtUtc != firstPublishedAtUtc;
        published.PublishedAtUtc = firstPublishedAtUtc;
        if (isNew || substantiveAtUtc > published.ModifiedAtUtc)
        {
            published.ModifiedAtUtc = isNew ? firstPublishedAtUtc : substantiveAtUtc!.Value;
        }
    }
}
