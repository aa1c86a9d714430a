using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Publishing;
using Portal.Staff;

namespace Portal.Templates;

/// <summary>Takes a template away. Stories that began with it stay as they are.</summary>
public sealed class DeleteTemplate(PortalContext context, TimeProvider clock)
{
    public Task<TemplateOutcome> RunAsync(int templateId, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => DeleteAsync(templateId, actor, token), cancellationToken);

    private async Task<TemplateOutcome> DeleteAsync(int templateId, Actor actor, CancellationToken cancellationToken)
    {
        var template = await context.StoryTemplates.SingleOrDefaultAsync(row => row.StoryTemplateId == templateId, cancellationToken);
        if (template is null)
        {
            return TemplateOutcome.NotFound;
        }

        var change = new Change(ChangeKind.TemplateChanged, actor, clock.GetUtcNow().UtcDateTime) { Detail = $"− {template.Name}" };
        if (!context.Permits(actor.MaySomewhere(Permission.ManagePolicies), change))
        {
            return TemplateOutcome.Forbidden;
        }

        context.StoryTemplates.Remove(template);
        context.Changes.Add(change);
        await context.SaveChangesAsync(cancellationToken);
        return TemplateOutcome.Done;
    }
}
