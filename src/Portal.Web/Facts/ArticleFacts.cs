using System.Globalization;
using Portal.Reading;
using Portal.Stories;
using Portal.Text;
using Portal.Web.Views;

namespace Portal.Web.Facts;

/// <summary>
/// What is said of an article to machines: head, structured data, feeds, sitemaps. Each fact is taken from the published article here and
/// nowhere else, so that no two of them say different things.
/// </summary>
public sealed record ArticleFacts
{
    public required int ArticleId { get; init; }

    /// <summary>The one address, absolute.</summary>
    public required string Url { get; init; }

    /// <summary>As in the h1.</summary>
    public required string Title { get; init; }

    public required string Summary { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>To the second, in the edition's zone.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Last substantive change.</summary>
    public required DateTimeOffset ModifiedAt { get; init; }

    /// <summary>Outermost first; empty outside sections.</summary>
    public required IReadOnlyList<string> Sections { get; init; }

    /// <summary>Topics and tags.</summary>
    public required IReadOnlyList<string> Keywords { get; init; }

    /// <summary>All people, in the order in which they are printed.</summary>
    public required IReadOnlyList<PersonFacts> People { get; init; }

    public required NamedLink Source { get; init; }

    /// <summary>Absolute address of the source: its own site's, or that of its page here.</summary>
    public required string SourceUrl { get; init; }

    /// <summary>Absolute address of the original of a reprint.</summary>
    public string? OriginalUrl { get; init; }

    public string? Dateline { get; init; }

    public StoryEvent? Event { get; init; }

    public required IReadOnlyList<PhotoFacts> Photos { get; init; }

    public required IReadOnlyList<CorrectionView> Corrections { get; init; }

    public required SafeHtml Body { get; init; }

    public required int WordCount { get; init; }

    /// <summary>Who wrote it; those who took its photos where nobody did. Editors never.</summary>
    public IReadOnlyList<PersonFacts> Authors
    {
        get
        {
            List<PersonFacts> writers = [.. People.Where(person => person.Role is CreditRole.Reporter or CreditRole.Correspondent or CreditRole.Intern or CreditRole.Author)];
            return writers.Count > 0 ? writers : [.. People.Where(person => person.Role == CreditRole.Photographer)];
        }
    }

    public IEnumerable<PersonFacts> Editors => People.Where(person => person.Role.IsEditor());

    public IEnumerable<PersonFacts> Translators => People.Where(person => person.Role == CreditRole.Translator);

    /// <summary>Who else had a part in it.</summary>
    public IEnumerable<PersonFacts> Contributors =>
        Authors.Any(author => author.Role == CreditRole.Photographer) ? [] : People.Where(person => person.Role == CreditRole.Photographer);

    /// <summary>The source owns what comes from it, whether from here or elsewhere.</summary>
    public string CopyrightNotice => string.Create(CultureInfo.InvariantCulture, $"© {PublishedAt.Year} {Source.Name}");

    /// <summary>The text whole, as the page has it, with its corrections: for those who show it elsewhere.</summary>
    /// <param name="frame">Whose words name the corrections.</param>
    public string Content(PageFrame frame) => FeedMarkup.Of(
        Body, Corrections.Select(correction => (frame.Words[correction.Kind.ToString()], correction.Text)), frame.Absolute("")).ToString();

    /// <param name="frame">That of the article's edition and section.</param>
    public static ArticleFacts Of(ArticleView article, PageFrame frame)
    {
        var details = article.Details;
        var source = details.Source with { Name = WellFormed.Of(details.Source.Name) };
        return new ArticleFacts
        {
            ArticleId = article.ArticleId,
            Url = frame.Absolute(article.Path),
            Title = WellFormed.Of(article.Title),
            Summary = WellFormed.Of(article.Summary),
            Language = article.Language,
            PublishedAt = ToSecond(frame.Local(article.PublishedAtUtc)),
            ModifiedAt = ToSecond(frame.Local(article.ModifiedAtUtc)),
            Sections = frame.Section is { } section ? [.. section.Above.Append(section).Select(step => step.Name)] : [],
            Keywords = [.. details.Topics.Concat(details.Tags).Select(link => WellFormed.Of(link.Name)).Distinct(StringComparer.Ordinal)],
            People = [.. details.Credits.Select(credit => new PersonFacts(credit.Role, WellFormed.Of(credit.Name), frame.Absolute(credit.Path)))],
            Source = source,
            SourceUrl = source.Url ?? frame.Absolute(source.Path),
            OriginalUrl = details.OriginalUrl,
            Dateline = details.Dateline is { } line ? WellFormed.Of(line) : null,
            Event = details.Event,
            Photos = [.. details.Photos.Select(photo => PhotoFacts.Of(photo, frame.Absolute))],
            Corrections = article.Corrections,
            Body = article.Body,
            WordCount = article.WordCount,
        };
    }

    private static DateTimeOffset ToSecond(DateTimeOffset instant) => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerSecond));
}
