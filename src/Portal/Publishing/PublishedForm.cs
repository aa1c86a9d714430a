using Portal.Articles;
using Portal.Editions;
using Portal.Links;
using Portal.Reading;
using Portal.Stories;
using Portal.Text;

namespace Portal.Publishing;

/// <summary>What of an article its published form holds; asks no database.</summary>
internal static class PublishedForm
{
    /// <summary>The permanent address that an article gets with its first publication.</summary>
    public static string PathOf(int articleId, DateTime publishedAtUtc, Edition edition)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(edition.ZoneId);
        return Paths.Article(DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(publishedAtUtc, zone)), articleId);
    }

    /// <summary>A row that <see cref="Fill"/> completes.</summary>
    public static PublishedArticle Begin(Article article, int version, string path) => new(article.ArticleId, version, path)
    {
        EditionId = article.EditionId,
        Language = "",
        Title = "",
        Summary = "",
        Body = SafeHtml.Empty,
        Details = new PublishedDetails { Source = new NamedLink("", "") },
    };

    /// <summary>Writes everything but the times, which have to be set before.</summary>
    public static void Fill(PublishedArticle published, Article article, Story story, RenderedStory rendered, StoryRows rows)
    {
        published.SectionId = article.SectionId;
        published.Language = rows.Language;
        published.Title = story.Title;
        published.Kicker = story.Kicker;
        published.ShortTitle = story.ShortTitle;
        published.SeoTitle = story.SeoTitle;
        published.Summary = string.IsNullOrWhiteSpace(story.Summary) ? rendered.Excerpt : story.Summary;
        published.Body = rendered.Body;
        published.WordCount = rendered.WordCount;
        published.NoIndex = story.NoIndex;
        published.Details = Details(story, rows);
        SetPhoto(published, story, rows);
        published.Use(published.Details.Photos.Select(photo => photo.File));
        published.ListIn(
        [
            new ListRef(ListKind.Edition, article.EditionId),
            new ListRef(ListKind.Source, rows.Source.SourceId),
            .. rows.Sections.Select(section => new ListRef(ListKind.Section, section.SectionId)),
            .. rows.People.Values.Select(person => new ListRef(ListKind.Person, person.PersonId)),
            .. rows.Tags.Select(tag => new ListRef(ListKind.Tag, tag.TagId)),
            .. rows.Topics.Select(topic => new ListRef(ListKind.Topic, topic.TopicId)),
            .. rows.Chain is { } chain ? [new ListRef(ListKind.Chain, chain.ChainId)] : Array.Empty<ListRef>(),
        ]);
    }

    private static PublishedDetails Details(Story story, StoryRows rows) => new()
    {
        Source = new NamedLink(rows.Source.Name, Paths.Source(rows.Source.Slug), rows.Source.Url),
        OriginalUrl = story.OriginalUrl,
        Credits = [.. story.Credits.Select(credit => new PublishedCredit(credit.Role, credit.Name, Paths.Person(rows.People[credit].Slug)))],
        Tags = [.. rows.Tags.Select(tag => new NamedLink(tag.Name, Paths.Tag(tag.Slug)))],
        TagIds = [.. rows.Tags.Select(tag => tag.TagId)],
        Topics = [.. rows.Topics.Select(topic => new NamedLink(topic.Name, Paths.Topic(topic.Slug)))],
        Photos =
        [
            .. story.Photos.Where(use => use.Photo is not null && rows.Photos.ContainsKey(use.Photo)).Select(use =>
                new PublishedPhoto(rows.Photos[use.Photo!], use.Alt, use.Caption, use.CreditText(rows.Language))),
        ],
        Standfirst = string.IsNullOrWhiteSpace(story.Summary) ? null : story.Summary,
        Dateline = story.Dateline?.ToText(rows.Language),
        Chain = rows.Chain is { } chain ? new PublishedChain(chain.ChainId, chain.Name) : null,
        Event = story.Event,
    };

    private static void SetPhoto(PublishedArticle published, Story story, StoryRows rows)
    {
        var use = story.Photos.FirstOrDefault(photo => photo.Photo is not null && rows.Photos.ContainsKey(photo.Photo));
        var file = use is null ? null : rows.Photos[use.Photo!];
        published.PhotoHash = file?.Hash;
        published.PhotoWidth = file?.Width;
        published.PhotoHeight = file?.Height;
        published.PhotoAlt = use?.Alt;
        published.PhotoFocus = file?.Focus;
        published.PhotoHiddenFromUtc = file?.HiddenFromUtc;
        published.PhotoHasAvif = file?.HasAvif ?? false;
        published.PhotoIsAiGenerated = file is not null && (file.IsAiGenerated || use!.CreditKind == PhotoCreditKind.AiGenerated);
    }
}
