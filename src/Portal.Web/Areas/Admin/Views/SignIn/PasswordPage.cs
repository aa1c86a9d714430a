namespace Portal.Web.Areas.Admin.Views.SignIn;

/// <param name="Return">Where to go afterwards.</param>
/// <param name="Email">As it was typed.</param>
public sealed record PasswordPage(DeskFrame Frame, string Return, string Email, string? Problem) : IDeskPage
{
    public string Title => Frame.Words["SignIn"];

    public IReadOnlyList<string> Problems => Problem is null ? [] : [Problem];
}
