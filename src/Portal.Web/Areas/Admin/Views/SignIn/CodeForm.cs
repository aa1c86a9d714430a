namespace Portal.Web.Areas.Admin.Views.SignIn;

public sealed class CodeForm
{
    /// <summary>Of the authenticator app, or a recovery code.</summary>
    public string Code { get; init; } = "";

    public string? Return { get; init; }

    /// <summary>See <see cref="PasswordPage.Kept"/>.</summary>
    public string? Kept { get; init; }
}
