using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portal.Chains;
using Portal.Data;
using Portal.People;
using Portal.Sources;
using Portal.Stories;
using Portal.Tags;
using Portal.Text.Chinese;

namespace Portal.Publishing;

/// <summary>
/// Finds the people, source and tags that a story names, and adds those that the portal does not know yet. Names are
/// looked up without the spaces around them: SQL Server takes no notice of those at the end.
/// </summary>
public sealed class StoryNames(PortalContext context)
{
    /// <returns>One person for each credit; the same person may stand for several.</returns>
    public async Task<IReadOnlyDictionary<Credit, Person>> PeopleAsync(
        IReadOnlyList<Credit> credits, CancellationToken cancellationToken)
    {
        var slugs = credits.Select(credit => credit.Person).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var names = credits.Where(credit => credit.Person is null).Select(credit => credit.Name.Trim())
            .Distinct(StringComparer.Ordinal).ToList();
        var known = credits.Count == 0
            ? []
            : await context.People.Where(person => slugs.Contains(person.Slug) || names.Contains(person.Name)).ToListAsync(cancellationToken);
        known.Sort((one, other) => one.PersonId.CompareTo(other.PersonId));

        var people = new Dictionary<Credit, Person>();
        foreach (var credit in credits.Distinct())
        {
            var person = known.Find(one => Fits(one, credit));
            if (person is null)
            {
                person = await AddAsync(credit, cancellationToken);
                known.Add(person);
            }

            people[credit] = person;
        }

        return people;
    }

    /// <summary>By slug where the credit has one; otherwise the first person of that name.</summary>
    private static bool Fits(Person person, Credit credit) =>
        credit.Person is { } slug ? person.Slug == slug : person.Name == credit.Name.Trim();

    private async Task<Person> AddAsync(Credit credit, CancellationToken cancellationToken)
    {
        var name = credit.Name.Trim();
        var slug = credit.Person ?? await FreeSlugAsync(context.People, person => person.Slug, name, cancellationToken);
        return context.People.Add(new Person(slug, name)).Entity;
    }

    public async Task<Source> SourceAsync(string sourceName, CancellationToken cancellationToken)
    {
        var name = sourceName.Trim();
        return await context.Sources.SingleOrDefaultAsync(source => source.Name == name, cancellationToken)
            ?? context.Sources.Add(new Source(
                await FreeSlugAsync(context.Sources, source => source.Slug, name, cancellationToken), name)).Entity;
    }

    public async Task<IReadOnlyList<Tag>> TagsAsync(IReadOnlyList<string> tagNames, CancellationToken cancellationToken)
    {
        var wanted = tagNames.Select(name => name.Trim()).Distinct(StringComparer.Ordinal).ToList();
        var known = wanted.Count == 0
            ? []
            : await context.Tags.Where(tag => wanted.Contains(tag.Name)).ToListAsync(cancellationToken);
        var aliased = await AliasedAsync([.. wanted.Except(known.Select(tag => tag.Name), StringComparer.Ordinal)], cancellationToken);
        var tags = new List<Tag>();
        foreach (var name in wanted)
        {
            tags.Add(known.Find(tag => tag.Name == name) ?? aliased.GetValueOrDefault(name) ?? context.Tags.Add(new Tag(
                await FreeSlugAsync(context.Tags, tag => tag.Slug, name, cancellationToken), name)).Entity);
        }

        // Two names may mean one tag.
        return [.. tags.Distinct()];
    }

    /// <returns>Null for a story of its own.</returns>
    public async Task<Chain?> ChainAsync(string? chainName, CancellationToken cancellationToken)
    {
        var name = chainName?.Trim();
        return string.IsNullOrEmpty(name)
            ? null
            : await context.Chains.SingleOrDefaultAsync(chain => chain.Name == name, cancellationToken) ?? context.Chains.Add(new Chain(name)).Entity;
    }

    /// <summary>Tags by names that they no longer have.</summary>
    private async Task<Dictionary<string, Tag>> AliasedAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var aliases = names.Count == 0
            ? []
            : await context.TagAliases.Where(alias => names.Contains(alias.Name)).ToListAsync(cancellationToken);
        var ids = aliases.Select(alias => alias.TagId).ToList();
        var tags = ids.Count == 0 ? [] : await context.Tags.Where(tag => ids.Contains(tag.TagId)).ToListAsync(cancellationToken);
        return aliases.ToDictionary(alias => alias.Name, alias => tags.Single(tag => tag.TagId == alias.TagId), StringComparer.Ordinal);
    }

    /// <summary>The name's slug, with -2, -3 ... when others have it.</summary>
    private static async Task<string> FreeSlugAsync<T>(
        DbSet<T> rows, Expression<Func<T, string>> slugOf, string name, CancellationToken cancellationToken)
        where T : class
    {
        var slug = Slug.From(name);
        // All that begin with the slug and a dash, written as a range because SQLite searches no index for LIKE. The full
        // stop is the sign after the dash.
        var first = slug + "-";
        var end = slug + ".";
        var stored = await rows.Select(slugOf)
            .Where(other => other == slug || (other.CompareTo(first) >= 0 && other.CompareTo(end) < 0)).ToListAsync(cancellationToken);
        var taken = stored.Concat(rows.Local.Select(slugOf.Compile())).ToHashSet(StringComparer.Ordinal);
        return taken.Contains(slug)
            ? Enumerable.Range(2, taken.Count + 1).Select(number => $"{slug}-{number}").First(free => !taken.Contains(free))
            : slug;
    }
}
