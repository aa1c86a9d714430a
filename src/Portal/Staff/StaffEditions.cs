using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Staff;

/// <summary>What acts on accounts need to know of the editions that roles are in.</summary>
internal static class StaffEditions
{
    public static async Task<bool> ExistAsync(PortalContext context, IReadOnlyList<Grant> grants, CancellationToken cancellationToken)
    {
        var ids = grants.Select(grant => grant.EditionId).OfType<int>().Distinct().ToList();
        return ids.Count == 0 || await context.Editions.CountAsync(edition => ids.Contains(edition.EditionId), cancellationToken) == ids.Count;
    }

    /// <summary>For the record: roles with the number of their edition, * for every one.</summary>
    public static string Describe(IEnumerable<Grant> grants) =>
        string.Join(", ", grants.Select(grant => $"{grant.Role} {grant.EditionId?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "*"}").Order(StringComparer.Ordinal));
}
