namespace Portal.Web.Areas.Admin.Views.SignIn;

/// <param name="Return">Where to go afterwards.</param>
/// <param name="Email">As it was typed.</param>
/// <param name="Kept">A form that waits for its writer, see <see cref="Security.KeptForms"/>; null for none.</param>
public sealed record PasswordPage(DeskFrame Frame, string Return, string Email, string? Problem, string? Kept = null) : IDeskPage
{
    public string Title => Frame.Words["SignIn"];

    public IReadOnlyList<string> Problems => Problem is null ? [] : [Problem];
}
