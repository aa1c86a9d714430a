namespace Portal.Web.Areas.Admin.Views.SignIn;

public sealed class SignInForm
{
    public string Email { get; init; } = "";

    public string Password { get; init; } = "";

    public string? Return { get; init; }
}
