using Microsoft.AspNetCore.Mvc;
using Portal.Reading;
using Portal.Web.Views;
using Portal.Web.Views.Topics;

namespace Portal.Web.Controllers;

/// <summary>Pages of topics; one without articles yet is shown empty, since the desk has announced it.</summary>
public sealed class TopicsController(PageFrames frames, TopicQuery topics, ListQuery list, LatestNews latest) : Controller
{
    [PublicGet("/topics/{slug}")]
    public async Task<IActionResult> Topic(string slug, PageQuery page, CancellationToken cancellationToken)
    {
        if (await topics.ReadAsync(slug.ToLowerInvariant(), cancellationToken) is not { } view)
        {
            return NotFound();
        }

        var frame = frames.Main();
        var topic = view.Topic;
        var cards = await list.ReadAsync(ListKind.Topic, topic.TopicId, page.ToRange(), cancellationToken);
        return View(new TopicPage(frame, topic, cards, page.IsFirst)
        {
            Contents = page.IsFirst ? await topics.ReadAsync(view.Layout, cancellationToken) : TopicContents.Empty,
            Latest = await latest.UnderAsync(frame, cards, cancellationToken),
        });
    }
}
