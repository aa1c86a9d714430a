namespace Portal.Web.Areas.Admin.Views.SignIn;

/// <param name="Return">Where to go afterwards.</param>
/// <param name="Kept">See <see cref="PasswordPage.Kept"/>.</param>
public sealed record CodePage(DeskFrame Frame, string Return, string? Problem, string? Kept = null) : IDeskPage
{
    public string Title => Frame.Words["CodeTitle"];

    public IReadOnlyList<string> Problems => Problem is null ? [] : [Problem];
}
