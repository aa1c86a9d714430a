namespace Portal.Web.Areas.Admin.Views.Staff;

public sealed record StaffListPage(DeskFrame Frame, IReadOnlyList<StaffRow> Rows) : IDeskPage
{
    public string Title => Frame.Words["NavStaff"];
}
