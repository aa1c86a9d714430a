using Microsoft.AspNetCore.Mvc;
using Portal.Desk;
using Portal.Publishing;

namespace Portal.Web.Areas.Admin.Views.Publish;

/// <summary>Answers a form of the page of review and publication that was not taken.</summary>
public sealed class PublishAnswers(DeskArticleQuery articles, PublishPages pages)
{
    /// <summary>The word by which the page says that an act was done.</summary>
    public static string Done(PublishAct act) => act switch
    {
        PublishAct.Submit => "ArticleSubmitted",
        PublishAct.Return => "ArticleReturned",
        PublishAct.SignOff => "ArticleSignedOff",
        PublishAct.Publish => "ArticleIsPublished",
        PublishAct.Schedule => "ArticleIsScheduled",
        PublishAct.Unschedule => "ArticleUnscheduled",
        PublishAct.Embargo => "EmbargoChanged",
        PublishAct.Expiry => "ExpiryChanged",
        PublishAct.Correct => "ArticleCorrected",
        PublishAct.Move => "ArticleMoved",
        PublishAct.Photos => "PhotosOrdered",
        PublishAct.Withdraw => throw new ArgumentOutOfRangeException(nameof(act)),
    };

    public async Task<IActionResult> RefuseAsync(
        Controller controller, PublishAct act, int articleId, PublishForm form, Actor actor, ActAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.Outcome == ArticleOutcome.NotFound || await articles.ReadAsync(articleId, actor, cancellationToken) is not { } article)
        {
            return controller.StatusCode(answer.Status);
        }

        var view = controller.View(
            "~/Areas/Admin/Views/Publish/Index.cshtml", await pages.RefusedAsync(article, act, form, answer, actor, cancellationToken));
        view.StatusCode = answer.Status;
        return view;
    }
}
