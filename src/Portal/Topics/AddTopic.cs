using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;

namespace Portal.Topics;

/// <summary>Opens a topic, to which stories can then be added.</summary>
public sealed class AddTopic(PortalContext context, TimeProvider clock)
{
    public Task<AddTopicOutcome> RunAsync(AddTopicRequest request, Actor actor, CancellationToken cancellationToken) =>
        Check(request) is { } refusal
            ? Task.FromResult(refusal)
            : context.InTransactionAsync(token => AddAsync(request, actor, token), cancellationToken);

    private static AddTopicOutcome? Check(AddTopicRequest request)
    {
        if (!SlugForm.Fits(request.Slug))
        {
            return AddTopicOutcome.SlugMalformed;
        }

        return string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > Lengths.Name || request.Summary?.Length > Lengths.Text
            ? AddTopicOutcome.TextRefused
            : null;
    }

    private async Task<AddTopicOutcome> AddAsync(AddTopicRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var change = new Change(ChangeKind.TopicChanged, actor, clock.GetUtcNow().UtcDateTime) { Detail = request.Slug };
        if (!context.Permits(actor.MaySomewhere(Permission.ManageNames), change))
        {
            return AddTopicOutcome.Forbidden;
        }

        if (await context.Topics.AnyAsync(topic => topic.Slug == request.Slug, cancellationToken))
        {
            return AddTopicOutcome.SlugTaken;
        }

        context.Topics.Add(new Topic(request.Slug, request.Name) { Summary = request.Summary });
        context.Changes.Add(change);
        await context.SaveChangesAsync(cancellationToken);
        return AddTopicOutcome.Added;
    }
}

/// <param name="Summary">Plain text; null when there is none.</param>
public sealed record AddTopicRequest(string Slug, string Name, string? Summary = null);

public enum AddTopicOutcome
{
    Added,
    SlugMalformed,
    SlugTaken,

    /// <summary>The name is missing, or name or summary are too long.</summary>
    TextRefused,

    /// <summary>The actor may not; the attempt is on record.</summary>
    Forbidden,
}
