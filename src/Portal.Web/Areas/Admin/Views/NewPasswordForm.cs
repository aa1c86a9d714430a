namespace Portal.Web.Areas.Admin.Views;

public sealed class NewPasswordForm
{
    public string Password { get; init; } = "";
}
