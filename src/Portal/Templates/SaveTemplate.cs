using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Publishing;
using Portal.Staff;
using Portal.Stories;

namespace Portal.Templates;

/// <summary>Writes a template, new or changed. Stories that began with it stay as they are.</summary>
public sealed class SaveTemplate(PortalContext context, TimeProvider clock)
{
    public Task<TemplateOutcome> RunAsync(SaveTemplateRequest request, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => SaveAsync(request, actor, token), cancellationToken);

    private async Task<TemplateOutcome> SaveAsync(SaveTemplateRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var template = request.TemplateId is { } id
            ? await context.StoryTemplates.SingleOrDefaultAsync(row => row.StoryTemplateId == id, cancellationToken)
            : null;
        if (request.TemplateId is not null && template is null)
        {
            return TemplateOutcome.NotFound;
        }

        var name = request.Name.Trim();
        var change = new Change(ChangeKind.TemplateChanged, actor, clock.GetUtcNow().UtcDateTime)
        {
            Detail = name.Length > Lengths.Name ? name[..Lengths.Name] : name,
        };
        if (!context.Permits(actor.MaySomewhere(Permission.ManagePolicies), change))
        {
            return TemplateOutcome.Forbidden;
        }

        if (Check(request, name, template) is { } refusal)
        {
            context.Refuse(change, refusal == TemplateOutcome.Conflict ? Refusal.Stale : Refusal.Incomplete);
            return refusal;
        }

        template ??= context.StoryTemplates.Add(new StoryTemplate(name, request.Story)).Entity;
        template.Set(name, request.Story, request.Order ?? template.Order);
        context.Changes.Add(change);
        await context.SaveChangesAsync(cancellationToken);
        return TemplateOutcome.Done;
    }

    /// <summary>A template need not have a title.</summary>
    private static TemplateOutcome? Check(SaveTemplateRequest request, string name, StoryTemplate? template) =>
        template is not null && request.Revision is { } seen && seen != template.Revision ? TemplateOutcome.Conflict
        : name.Length is 0 or > Lengths.Name ? TemplateOutcome.NameRefused
        : StoryRules.Check(request.Story).Any(problem => problem.Kind != ProblemKind.Missing) ? TemplateOutcome.TextRefused
        : null;
}

/// <param name="TemplateId">Null for a new one.</param>
/// <param name="Revision">What the editor saw; null for verbs.</param>
/// <param name="Order">Place in lists; null leaves it.</param>
public sealed record SaveTemplateRequest(int? TemplateId, int? Revision, string Name, int? Order, Story Story);
