using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Reading;

/// <summary>Finds the people of one name.</summary>
public sealed class NamesakesQuery(PortalContext context)
{
    /// <param name="name">As it is printed, or a slug.</param>
    /// <returns>Their slugs.</returns>
    public async Task<IReadOnlyList<string>> ReadAsync(string name, CancellationToken cancellationToken) =>
        await context.People.TagWith(nameof(NamesakesQuery)).Where(person => person.Name == name || person.Slug == name)
            .Select(person => person.Slug).ToListAsync(cancellationToken);
}
