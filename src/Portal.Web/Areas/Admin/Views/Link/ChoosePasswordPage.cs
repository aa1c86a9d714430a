namespace Portal.Web.Areas.Admin.Views.Link;

/// <param name="Key">Of the link.</param>
public sealed record ChoosePasswordPage(DeskFrame Frame, string Key, string Name, string Email, string? Problem) : IDeskPage
{
    public string Title => Frame.Words["ChoosePasswordTitle"];

    public IReadOnlyList<string> Problems => Problem is null ? [] : [Problem];
}
