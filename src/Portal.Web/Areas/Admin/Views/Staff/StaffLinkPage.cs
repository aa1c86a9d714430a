namespace Portal.Web.Areas.Admin.Views.Staff;

/// <summary>A link that no mail can bring, shown this once.</summary>
/// <param name="Address">Absolute.</param>
public sealed record StaffLinkPage(DeskFrame Frame, string Name, string Address) : IDeskPage
{
    public string Title => Frame.Words["StaffLinkTitle"];
}
