using Microsoft.AspNetCore.Mvc;
using Portal.Links;
using Portal.Reading;
using Portal.Web.Caching;
using Portal.Web.Feeds;
using Portal.Web.Views;

namespace Portal.Web.Controllers;

/// <summary>Feeds of editions, sections, people, tags and topics; they lie under the page of what they feed.</summary>
public sealed class FeedsController(PageFrames frames, FeedComposer composer, PersonQuery people, TagQuery tags, TopicQuery topics) : Controller
{
    [PublicGet("/{**path:feed}")]
    public async Task<IActionResult> Place(string path, CancellationToken cancellationToken)
    {
        path = path.TrimEnd('/');
        var file = path[(path.LastIndexOf('/') + 1)..];
        var place = Controllers.Place.FindOrMain(frames.Site, path[..^file.Length].TrimEnd('/'));
        return place is null ? NotFound() : await FeedAsync(SubjectOf(place), file, mayBeEmpty: true, cancellationToken);
    }

    [PublicGet("/people/{slug}/{file:feed}")]
    public async Task<IActionResult> Person(string slug, string file, CancellationToken cancellationToken) =>
        await people.ReadAsync(slug.ToLowerInvariant(), cancellationToken) is { } person
            ? await FeedAsync(
                Subject(ListKind.Person, person.PersonId, Paths.Person(person.Slug), frame => frame.Words.Format("PersonTitle", person.Name), person.Bio),
                file, mayBeEmpty: false, cancellationToken)
            : NotFound();

    [PublicGet("/tags/{slug}/{file:feed}")]
    public async Task<IActionResult> Tag(string slug, string file, CancellationToken cancellationToken) =>
        await tags.ReadAsync(slug.ToLowerInvariant(), cancellationToken) is { } tag
            ? await FeedAsync(
                Subject(ListKind.Tag, tag.TagId, Paths.Tag(tag.Slug), frame => frame.Words.Format("TagTitle", tag.Name), description: null),
                file, mayBeEmpty: false, cancellationToken)
            : NotFound();

    [PublicGet("/topics/{slug}/{file:feed}")]
    public async Task<IActionResult> Topic(string slug, string file, CancellationToken cancellationToken) =>
        await topics.ReadAsync(slug.ToLowerInvariant(), cancellationToken) is { Topic: { } topic }
            ? await FeedAsync(
                Subject(ListKind.Topic, topic.TopicId, topic.Path, _ => topic.Name, topic.Summary), file, mayBeEmpty: true, cancellationToken)
            : NotFound();

    /// <param name="mayBeEmpty">False where the page of an empty list is not found either.</param>
    private async Task<IActionResult> FeedAsync(FeedSubject subject, string file, bool mayBeEmpty, CancellationToken cancellationToken)
    {
        var feed = await composer.ComposeAsync(subject, FeedFormats.Parse(file)!.Value, cancellationToken);
        return mayBeEmpty || feed.Articles.Count > 0 ? new DocumentResult(feed.ToDocument()) : NotFound();
    }

    private FeedSubject SubjectOf(Place place)
    {
        var frame = frames.Of(place.Edition, place.Section);
        return place.Section is { } section
            ? new FeedSubject(frame, new ListRef(ListKind.Section, section.SectionId), section.Path, $"{section.Name} - {frame.MastheadName}")
            : new FeedSubject(frame, new ListRef(ListKind.Edition, place.Edition.EditionId), place.Edition.Path, frame.MastheadName);
    }

    private FeedSubject Subject(ListKind kind, int targetId, string path, Func<PageFrame, string> title, string? description)
    {
        var frame = frames.Main();
        return new FeedSubject(frame, new ListRef(kind, targetId), path, $"{title(frame)} - {frame.MastheadName}", description);
    }
}
