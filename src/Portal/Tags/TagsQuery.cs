using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Tags;

/// <summary>Reads tags for the desk, in the order of their slugs.</summary>
public sealed class TagsQuery(PortalContext context)
{
    public Task<SlugPage<Tag>> ReadAsync(string? from, CancellationToken cancellationToken) =>
        context.Tags.TagWith(nameof(TagsQuery)).PageAsync(tag => tag.Slug, from, cancellationToken);

    public Task<Tag?> FindAsync(int tagId, CancellationToken cancellationToken) =>
        context.Tags.AsNoTracking().TagWith(nameof(TagsQuery)).SingleOrDefaultAsync(tag => tag.TagId == tagId, cancellationToken);

    /// <param name="text">Its name or its slug.</param>
    public async Task<Tag?> FindAsync(string text, CancellationToken cancellationToken) =>
        await context.Tags.AsNoTracking().TagWith(nameof(TagsQuery)).SingleOrDefaultAsync(tag => tag.Name == text, cancellationToken)
        ?? await context.Tags.AsNoTracking().TagWith(nameof(TagsQuery)).SingleOrDefaultAsync(tag => tag.Slug == text, cancellationToken);

    /// <summary>Other names that stories may call the tag by.</summary>
    public async Task<IReadOnlyList<string>> AliasesAsync(int tagId, CancellationToken cancellationToken) =>
        await context.TagAliases.TagWith(nameof(TagsQuery)).Where(alias => alias.TagId == tagId).Select(alias => alias.Name).ToListAsync(cancellationToken);
}
