namespace Portal.Web.Areas.Admin.Views.Pen;

/// <summary>Tells the story in the other tab that its writer is back.</summary>
public sealed record SignedInPage(DeskFrame Frame) : IDeskPage
{
    public string Title => Frame.Words["SignedInTitle"];
}
