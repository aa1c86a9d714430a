using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Templates;

/// <summary>Reads templates for the desk.</summary>
public sealed class TemplatesQuery(PortalContext context)
{
    /// <summary>All of them: a newsroom has few.</summary>
    public async Task<IReadOnlyList<StoryTemplate>> ReadAsync(CancellationToken cancellationToken) =>
        await context.StoryTemplates.AsNoTracking().TagWith(nameof(TemplatesQuery)).OrderBy(template => template.Order)
            .ThenBy(template => template.StoryTemplateId).ToListAsync(cancellationToken);

    public Task<StoryTemplate?> FindAsync(int storyTemplateId, CancellationToken cancellationToken) =>
        context.StoryTemplates.AsNoTracking().TagWith(nameof(TemplatesQuery))
            .SingleOrDefaultAsync(template => template.StoryTemplateId == storyTemplateId, cancellationToken);
}
