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
public sealed class ArticleProjector(PortalContext context, StoryNames names, ShownArticles ends)
{
    /// <summary>Writes one version: the live one, or the one that is planned. Asked for after the article has changed.</summary>
    /// <returns>The permanent path of the page.</returns>
    public async Task<string> ProjectAsync(Article article, Projection projection, CancellationToken cancellationToken)
    {
        var story = projection.Story;
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
        var shown = await ends.ReadAsync(article, cancellationToken);
        var published = await FindOrAddAsync(article, projection, edition, language, rendered, shown, cancellationToken);
        published.SectionId = article.SectionId;
        published.Details = Details(story, language, people, source, tags, topics, photos);
        SetPhoto(published, story, photos);
        published.Use(published.Details.Photos.Select(photo => photo.File.Hash));
        published.ListIn(
        [
            new ListRef(ListKind.Edition, article.EditionId),
            new ListRef(ListKind.Source, source.SourceId),
            .. sections.Select(section => new ListRef(ListKind.Section, section.SectionId)),
            .. people.Values.Select(person => new ListRef(ListKind.Person, person.PersonId)),
            .. tags.Select(tag => new ListRef(ListKind.Tag, tag.TagId)),
            .. topics.Select(topic => new ListRef(ListKind.Topic, topic.TopicId)),
        ]);
        ends.Apply(article, shown with { Versions = [.. shown.Versions.Except([published]), published] }, projection.NowUtc);
        return published.Path;
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
        Article article,
        Projection projection,
        Edition edition,
        string language,
        RenderedStory rendered,
        ShownArticle shown,
        CancellationToken cancellationToken)
    {
        var story = projection.Story;
        var publishedAtUtc = article.FirstPublishedAtUtc ?? article.ScheduledAtUtc!.Value;
        var published = shown.Find(projection.Version);
        if (published is null)
        {
            published = new PublishedArticle(
                article.ArticleId, projection.Version, shown.Path ?? PathOf(article.ArticleId, publishedAtUtc, edition))
            {
                EditionId = article.EditionId,
                Language = language,
                Title = story.Title,
                Summary = rendered.Excerpt,
                Body = rendered.Body,
                Details = new PublishedDetails { Source = new NamedLink("", "") },
            };
            context.PublishedArticles.Add(published);
        }

        var modifiedAtUtc = shown.ModifiedAtUtc ?? await RestoreAsync(article, publishedAtUtc, cancellationToken);
        published.Language = language;
        published.Title = story.Title;
        published.Kicker = story.Kicker;
        published.ShortTitle = story.ShortTitle;
        published.SeoTitle = story.SeoTitle;
        published.Summary = string.IsNullOrWhiteSpace(story.Summary) ? rendered.Excerpt : story.Summary;
        published.Body = rendered.Body;
        published.WordCount = rendered.WordCount;
        published.NoIndex = story.NoIndex;
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

    private static string PathOf(int articleId, DateTime publishedAtUtc, Edition edition)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(edition.ZoneId);
        return Paths.Article(DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(publishedAtUtc, zone)), articleId);
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
}
