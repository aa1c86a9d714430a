using System.Globalization;
using Portal.Staff;

namespace Portal.Web.Areas.Admin.Views.Staff;

/// <summary>Ticks of roles by edition.</summary>
public sealed class RolesForm
{
    /// <summary>Each as Role/edition: Editor/3, or Administrator/* for every edition.</summary>
    // Null until bound: MVC does not fill a list that is there and read-only.
    public IReadOnlyList<string>? Grants { get; init; }

    public IReadOnlyList<Grant> ToGrants() => [.. (Grants ?? []).Select(Read).OfType<Grant>().Distinct()];

    public static string Write(Grant grant) =>
        string.Create(CultureInfo.InvariantCulture, $"{grant.Role}/{grant.EditionId?.ToString(CultureInfo.InvariantCulture) ?? "*"}");

    private static Grant? Read(string text)
    {
        var parts = text.Split('/');
        return parts.Length != 2 || !Enum.TryParse<Role>(parts[0], out var role) || !Enum.IsDefined(role) ? null
            : parts[1] == "*" ? new Grant(EditionId: null, role)
            : int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var edition) ? new Grant(edition, role)
            : null;
    }
}
