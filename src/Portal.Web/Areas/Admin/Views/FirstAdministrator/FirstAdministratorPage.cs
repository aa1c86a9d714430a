namespace Portal.Web.Areas.Admin.Views.FirstAdministrator;

/// <summary>How the first account is opened.</summary>
public sealed record FirstAdministratorPage(DeskFrame Frame) : IDeskPage
{
    public string Title => Frame.Words["FirstAdministratorTitle"];

    /// <summary>The command, as one types it.</summary>
    public string Command => "Portal.Web user add you@news.example --name \"…\" --role administrator";
}
