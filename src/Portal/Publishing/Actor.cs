using Portal.Staff;

namespace Portal.Publishing;

/// <summary>Who does something: a member of staff with what they may do, or a verb, run by somebody who holds the whole portal anyway.</summary>
public sealed record Actor
{
    private readonly bool _mayEverything;

    private Actor(string name, bool mayEverything)
    {
        Name = name;
        _mayEverything = mayEverything;
    }

    /// <summary>A verb or job of the program itself; it may do everything.</summary>
    /// <param name="name">Printed in versions and changes.</param>
    public static Actor Operator(string name) => new(name, mayEverything: true);

    /// <param name="address">From where they are doing it, as the server sees it; null when not over the network.</param>
    public static Actor Member(int staffId, string name, IReadOnlyList<Grant> grants, string? address = null) =>
        new(name, mayEverything: false) { StaffId = staffId, Grants = grants, Address = address };

    /// <summary>Printed in versions and changes.</summary>
    public string Name { get; }

    /// <summary>Null for verbs and jobs.</summary>
    public int? StaffId { get; private init; }

    public IReadOnlyList<Grant> Grants { get; private init; } = [];

    /// <summary>IP address; null for verbs and jobs.</summary>
    public string? Address { get; private init; }

    /// <param name="editionId">Null for what no edition owns: only a role in every edition covers it.</param>
    public bool May(Permission permission, int? editionId) =>
        _mayEverything || Grants.Any(grant => grant.Covers(editionId) && grant.Role.Holds(permission));

    /// <summary>For what editions share, such as people and topics: a role in any of them will do.</summary>
    public bool MaySomewhere(Permission permission) => _mayEverything || Grants.Any(grant => grant.Role.Holds(permission));
}
