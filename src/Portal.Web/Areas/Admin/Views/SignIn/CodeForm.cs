namespace Portal.Web.Areas.Admin.Views.SignIn;

public sealed class CodeForm
{
    /// <summary>Of the authenticator app, or a recovery code.</summary>
    public string Code { get; init; } = "";

    public string? Return { get; init; }
}
