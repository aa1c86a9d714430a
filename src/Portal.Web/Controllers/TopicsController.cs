using Microsoft.AspNetCore.Mvc;
using Portal.Reading;
using Portal.Web.Views;
using Portal.Web.Views.Topics;

namespace Portal.Web.Controllers;

/// <summary>Pages of topics; one without articles yet is shown empty, since the desk has announced it.</summary>
public sealed class TopicsController(PageFrames frames, TopicQuery topics, ListQuery list) : Controller
{
    [PublicGet("/topics/{slug}")]
    public async Task<IActionResult> Topic(string slug, [FromQuery] PageQuery page, CancellationToken cancellationToken) =>
        await topics.ReadAsync(slug.ToLowerInvariant(), cancellationToken) is { } topic
            ? View(new TopicPage(
                frames.Main(),
                topic,
                await list.ReadAsync(ListKind.Topic, topic.TopicId, page.ToRange(), cancellationToken),
                page.IsFirst))
            : NotFound();
}
