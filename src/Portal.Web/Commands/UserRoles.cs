using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Staff;

namespace Portal.Web.Commands;

/// <summary>The options by which the verb user takes roles: --role editor@js, or without an edition for all of them.</summary>
internal sealed class UserRoles
{
    private static readonly (string Name, Role Role)[] Names =
    [
        ("reporter", Role.Reporter), ("editor", Role.Editor), ("chief-editor", Role.ChiefEditor), ("photo-editor", Role.PhotoEditor),
        ("administrator", Role.Administrator),
    ];

    public Option<string[]> Option { get; } = new("--role")
    {
        Description = $"{string.Join(", ", Names.Select(name => name.Name))}; for one edition with its slug, such as editor@js. May be given several times.",
        AllowMultipleArgumentsPerToken = false,
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static string Write(Role role) => Array.Find(Names, name => name.Role == role).Name;

    /// <returns>Null when one of them is no role or no edition, which is said.</returns>
    public async Task<IReadOnlyList<Grant>?> ReadAsync(ParseResult parsed, PortalContext context, VerbOutput output, CancellationToken cancellationToken)
    {
        var grants = new List<Grant>();
        foreach (var text in parsed.GetValue(Option) ?? [])
        {
            var parts = text.Split('@');
            var known = Array.Find(Names, name => name.Name == parts[0]);
            var slug = parts.Length == 2 ? parts[1] : null;
            var edition = slug is null
                ? null
                : await context.Editions.Where(row => row.Slug == slug).Select(row => (int?)row.EditionId).SingleOrDefaultAsync(cancellationToken);
            if (known.Name is null || parts.Length > 2 || (slug is not null && edition is null))
            {
                output.Refuse(known.Name is null || parts.Length > 2
                    ? $"There is no role {text}. Give one of {string.Join(", ", Names.Select(name => name.Name))}, for one edition as editor@SLUG."
                    : $"There is no edition {slug}. See: edition list");
                return null;
            }

            grants.Add(new Grant(edition, known.Role));
        }

        return grants;
    }
}
