using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Reading;

/// <summary>Reads a person by slug.</summary>
public sealed class PersonQuery(PortalContext context)
{
    public Task<PersonView?> ReadAsync(string slug, CancellationToken cancellationToken) =>
        context.People.TagWith(nameof(PersonQuery)).Where(person => person.Slug == slug)
            .Select(person => new PersonView(person.PersonId, person.Slug, person.Name, person.Title, person.Bio))
            .SingleOrDefaultAsync(cancellationToken);
}
