using Microsoft.AspNetCore.Mvc;
using Portal.Reading;
using Portal.Web.Views;
using Portal.Web.Views.Tags;

namespace Portal.Web.Controllers;

/// <summary>Pages of the subjects that stories share.</summary>
public sealed class TagsController(PageFrames frames, TagQuery tags, ListQuery list) : Controller
{
    [PublicGet("/tags/{slug}")]
    public async Task<IActionResult> Tag(string slug, PageQuery page, CancellationToken cancellationToken) =>
        await tags.ReadAsync(slug.ToLowerInvariant(), cancellationToken) is { } tag
            && await list.ReadAsync(ListKind.Tag, tag.TagId, page.ToRange(), cancellationToken) is { Cards.Count: > 0 } cards
            ? View(new TagPage(frames.Main(), tag, cards, page.IsFirst))
            : NotFound();
}
