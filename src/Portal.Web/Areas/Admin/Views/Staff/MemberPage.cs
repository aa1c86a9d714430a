using Portal.Staff;

namespace Portal.Web.Areas.Admin.Views.Staff;

/// <param name="State">As a word.</param>
/// <param name="IsKept">True when the reader of the page may touch the account.</param>
/// <param name="IsOwn">True for the reader's own account.</param>
public sealed record MemberPage(
    DeskFrame Frame, StaffMember Member, IReadOnlyList<StaffSession> Sessions, IReadOnlyList<RoleGroup> Roles, string State, bool IsKept, bool IsOwn) : IDeskPage
{
    public string Title => Member.Name;
}
