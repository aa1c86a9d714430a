namespace Portal.Web.Areas.Admin.Views.SignIn;

public sealed class SignInForm
{
    public string Email { get; init; } = "";

    public string Password { get; init; } = "";

    public string? Return { get; init; }

    /// <summary>See <see cref="PasswordPage.Kept"/>.</summary>
    public string? Kept { get; init; }
}
