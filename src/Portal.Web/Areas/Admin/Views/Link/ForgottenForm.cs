namespace Portal.Web.Areas.Admin.Views.Link;

public sealed class ForgottenForm
{
    public string Email { get; init; } = "";
}
