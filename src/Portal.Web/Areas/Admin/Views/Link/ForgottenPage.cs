namespace Portal.Web.Areas.Admin.Views.Link;

/// <param name="HasMail">False where no mail leaves.</param>
/// <param name="IsSent">True when an address was given, whether anybody has it or not.</param>
public sealed record ForgottenPage(DeskFrame Frame, bool HasMail, bool IsSent) : IDeskPage
{
    public string Title => Frame.Words["ForgottenTitle"];
}
