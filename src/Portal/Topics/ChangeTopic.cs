using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Links;
using Portal.Publishing;
using Portal.Reading;
using Portal.Staff;

namespace Portal.Topics;

/// <summary>Changes what a topic is called and what stands above its stories: lead, groups and timeline. Readers have it at once.</summary>
public sealed class ChangeTopic(PortalContext context, Redirects redirects, PublishedNames names, TimeProvider clock)
{
    /// <summary>Of groups, stories in a group, and steps of a timeline.</summary>
    public const int Most = 100;

    public Task<ChangeTopicOutcome> RunAsync(ChangeTopicRequest request, Actor actor, CancellationToken cancellationToken) =>
        Check(request) is { } refusal
            ? Task.FromResult(refusal)
            : context.InTransactionAsync(token => ChangeAsync(request, actor, token), cancellationToken);

    private static ChangeTopicOutcome? Check(ChangeTopicRequest request)
    {
        if (!SlugForm.Fits(request.Slug))
        {
            return ChangeTopicOutcome.SlugMalformed;
        }

        var layout = request.Layout;
        var texts = layout.Groups.Select(group => group.Title).Concat(layout.Timeline.Select(item => item.Text)).Append(request.Name);
        return texts.Any(text => string.IsNullOrWhiteSpace(text) || text.Length > Lengths.Name) || request.Summary?.Length > Lengths.Text
            || layout.Groups.Count > Most || layout.Timeline.Count > Most || layout.Groups.Any(group => group.ArticleIds.Count > Most)
            ? ChangeTopicOutcome.TextRefused
            : null;
    }

    private async Task<ChangeTopicOutcome> ChangeAsync(ChangeTopicRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var topic = await context.Topics.SingleOrDefaultAsync(row => row.TopicId == request.TopicId, cancellationToken);
        if (topic is null)
        {
            return ChangeTopicOutcome.NotFound;
        }

        var change = new Change(ChangeKind.TopicChanged, actor, clock.GetUtcNow().UtcDateTime) { Detail = topic.Slug };
        if (!context.Permits(actor.MaySomewhere(Permission.ManageNames), change))
        {
            return ChangeTopicOutcome.Forbidden;
        }

        if (await RefuseAsync(request, topic, cancellationToken) is { } refusal)
        {
            context.Refuse(change, refusal == ChangeTopicOutcome.Conflict ? Refusal.Stale : Refusal.Incomplete);
            return refusal;
        }

        var old = new NamedLink(topic.Name, Paths.Topic(topic.Slug));
        var link = new NamedLink(request.Name, Paths.Topic(request.Slug));
        await redirects.MoveAsync(old.Path, link.Path, cancellationToken);
        (topic.Slug, topic.Name, topic.Summary, topic.Layout) = (request.Slug, request.Name, request.Summary, request.Layout);
        if (context.Entry(topic).State == EntityState.Modified)
        {
            topic.Touch();
            context.Changes.Add(change);
            await context.SaveChangesAsync(cancellationToken);
        }

        if (old != link)
        {
            await names.RewriteAsync(new ListRef(ListKind.Topic, request.TopicId), article => article.Retopic(old.Path, link), cancellationToken);
        }

        return ChangeTopicOutcome.Changed;
    }

    private async Task<ChangeTopicOutcome?> RefuseAsync(ChangeTopicRequest request, Topic topic, CancellationToken cancellationToken)
    {
        if (request.Revision is { } seen && seen != topic.Revision)
        {
            return ChangeTopicOutcome.Conflict;
        }

        if (await context.Topics.AnyAsync(row => row.Slug == request.Slug && row.TopicId != topic.TopicId, cancellationToken))
        {
            return ChangeTopicOutcome.SlugTaken;
        }

        var ids = request.Layout.ArticleIds;
        return ids.Count > 0 && await context.Articles.CountAsync(article => ids.Contains(article.ArticleId), cancellationToken) < ids.Count
            ? ChangeTopicOutcome.StoryUnknown
            : null;
    }
}

/// <param name="Revision">What the editor saw; null for verbs.</param>
/// <param name="Summary">Plain text; null when there is none.</param>
public sealed record ChangeTopicRequest(int TopicId, int? Revision, string Slug, string Name, string? Summary, TopicLayout Layout);

public enum ChangeTopicOutcome
{
    Changed,
    NotFound,
    SlugMalformed,
    SlugTaken,

    /// <summary>A text is missing or too long, or there are too many.</summary>
    TextRefused,

    /// <summary>The layout names a story that is not there.</summary>
    StoryUnknown,

    /// <summary>Somebody changed it since the actor saw it.</summary>
    Conflict,

    /// <summary>The actor may not; the attempt is on record.</summary>
    Forbidden,
}
