using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.People;

/// <summary>Reads people for the desk, in the order of their slugs.</summary>
public sealed class PeopleQuery(PortalContext context)
{
    public Task<SlugPage<Person>> ReadAsync(string? from, CancellationToken cancellationToken) =>
        context.People.TagWith(nameof(PeopleQuery)).PageAsync(person => person.Slug, from, cancellationToken);

    public Task<Person?> FindAsync(int personId, CancellationToken cancellationToken) =>
        context.People.AsNoTracking().TagWith(nameof(PeopleQuery)).SingleOrDefaultAsync(person => person.PersonId == personId, cancellationToken);
}
