using Portal.Desk;
using Portal.Publishing;
using Portal.Web.Areas.Admin.Views.Shared;

namespace Portal.Web.Areas.Admin.Views.Publish;

/// <summary>Why an act was not done and what to do about it, in one sentence.</summary>
public static class RefusalText
{
    public static string Of(DeskFrame frame, DeskArticle article, PublishAct act, ActAnswer answer)
    {
        var words = frame.Words;
        var row = article.Article;
        if (answer.Problem is { } problem)
        {
            return words.Format(problem, frame.ZoneName);
        }

        return answer.Outcome switch
        {
            ArticleOutcome.Forbidden or ArticleOutcome.OwnText or ArticleOutcome.SignedAlready or ArticleOutcome.Conflict or ArticleOutcome.Past
                or ArticleOutcome.Incomplete => words[$"Refused{answer.Outcome}"],
            ArticleOutcome.Untimely => words.Format("RefusedUntimely", ArticleStateText.Of(words, row.State, row.IsScheduled)),
            ArticleOutcome.Unsigned => words.Format("RefusedUnsigned", answer.SignOffsMissing),
            ArticleOutcome.Embargoed => act == PublishAct.Embargo
                ? words.Format("RefusedEmbargoPlanned", Time(frame, row.ScheduledAtUtc), frame.ZoneName)
                : words.Format("RefusedEmbargoed", Time(frame, row.EmbargoUntilUtc), frame.ZoneName),
            ArticleOutcome.Expired => act == PublishAct.Expiry
                ? words.Format("RefusedExpiryPlanned", Time(frame, row.ScheduledAtUtc), frame.ZoneName)
                : words.Format("RefusedExpired", Time(frame, row.ExpiresAtUtc), frame.ZoneName),
            ArticleOutcome.Missing => words[MissingWord(act)],
            ArticleOutcome.Done or ArticleOutcome.NotFound => throw new ArgumentOutOfRangeException(nameof(answer)),
        };
    }

    private static string Time(DeskFrame frame, DateTime? utc) => utc is { } at ? frame.Time(at) : "";

    private static string MissingWord(PublishAct act) => act switch
    {
        PublishAct.Return or PublishAct.Withdraw => "RefusedReason",
        PublishAct.Correct => "RefusedCorrection",
        PublishAct.Move => "RefusedSection",
        PublishAct.Photos => "RefusedPlaces",
        PublishAct.Submit or PublishAct.SignOff or PublishAct.Publish or PublishAct.Schedule or PublishAct.Unschedule or PublishAct.Embargo
            or PublishAct.Expiry => "RefusedMissing",
    };
}
