namespace Portal.Web.Areas.Admin.Views.Desk;

/// <summary>Where one lands.</summary>
public sealed record DeskHomePage(DeskFrame Frame) : IDeskPage
{
    public string Title => Frame.Words["NavHome"];
}
