namespace Portal.Staff;

/// <summary>A role of a member of staff, as it is stored.</summary>
public sealed class StaffGrant
{
    public StaffGrant(int? editionId, Role role)
    {
        EditionId = editionId;
        Role = role;
    }

    public int StaffGrantId { get; private set; }

    public int StaffId { get; private set; }

    /// <summary>Null is every edition.</summary>
    public int? EditionId { get; private set; }

    public Role Role { get; private set; }

    public Grant ToGrant() => new(EditionId, Role);
}
