using Portal.Links;

namespace Portal.Web.Areas.Admin.Views.Publish;

/// <summary>What every form of the page begins with: where it goes and what it was made from.</summary>
public sealed record ActForm(int Revision, long Seen)
{
    /// <summary>Where the form of an act goes.</summary>
    public static string Action(int articleId, PublishAct act) => $"{DeskPaths.Publish(articleId)}/{Name(act)}";

    private static string Name(PublishAct act) => act switch
    {
        PublishAct.Submit => "submit",
        PublishAct.Return => "return",
        PublishAct.SignOff => "sign-off",
        PublishAct.Publish => "now",
        PublishAct.Schedule => "schedule",
        PublishAct.Unschedule => "unschedule",
        PublishAct.Embargo => "embargo",
        PublishAct.Expiry => "expiry",
        PublishAct.Correct => "correct",
        PublishAct.Move => "move",
        PublishAct.Photos => "photos",
        PublishAct.Withdraw => "withdraw",
    };
}
