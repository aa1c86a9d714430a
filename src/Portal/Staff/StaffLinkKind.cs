namespace Portal.Staff;

/// <summary>Stored by number: append, never reorder.</summary>
public enum StaffLinkKind
{
    Invitation = 1,
    Reset = 2,
}
