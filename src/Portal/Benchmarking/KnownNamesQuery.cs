using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Benchmarking;

/// <summary>Reads the names that an archive has.</summary>
public sealed class KnownNamesQuery(PortalContext context)
{
    internal async Task<KnownNames> ReadAsync(CancellationToken cancellationToken)
    {
        var names = new KnownNames();
        foreach (var person in await context.People.AsNoTracking().OrderBy(row => row.PersonId).ToListAsync(cancellationToken))
        {
            names.People.Know(person.PersonId, person.Slug, person.Name, person);
        }

        foreach (var source in await context.Sources.AsNoTracking().ToListAsync(cancellationToken))
        {
            names.Sources.Know(source.SourceId, source.Slug, source.Name, source);
        }

        foreach (var tag in await context.Tags.AsNoTracking().ToListAsync(cancellationToken))
        {
            names.Tags.Know(tag.TagId, tag.Slug, tag.Name, tag);
        }

        return names;
    }
}
