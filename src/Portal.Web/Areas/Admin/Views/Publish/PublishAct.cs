namespace Portal.Web.Areas.Admin.Views.Publish;

/// <summary>What can be done to an article on its page of review and publication.</summary>
public enum PublishAct
{
    Submit,
    Return,
    SignOff,
    Publish,
    Schedule,
    Unschedule,
    Embargo,
    Expiry,
    Correct,
    Move,
    Photos,
    Withdraw,
}
