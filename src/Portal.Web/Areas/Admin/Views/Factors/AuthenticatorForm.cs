namespace Portal.Web.Areas.Admin.Views.Factors;

public sealed class AuthenticatorForm
{
    /// <summary>In base 32, as the page has shown it.</summary>
    public string Key { get; init; } = "";

    public string Code { get; init; } = "";
}
