namespace Portal.Web.Areas.Admin.Views.Link;

public sealed record UnusableLinkPage(DeskFrame Frame) : IDeskPage
{
    public string Title => Frame.Words["LinkUnusableTitle"];
}
