namespace Portal.Web.Areas.Admin.Views.Staff;

public sealed record InvitePage(DeskFrame Frame, InviteForm Form, IReadOnlyList<RoleGroup> Roles, string? Problem) : IDeskPage
{
    public string Title => Frame.Words["InviteTitle"];

    public IReadOnlyList<string> Problems => Problem is null ? [] : [Problem];
}
