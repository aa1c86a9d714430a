using Portal.Publishing;

namespace Portal.Web.Areas.Admin.Views.Publish;

/// <summary>What an act, or the form before it, answered.</summary>
/// <param name="Problem">Word for what is wrong with a typed time, where no act was reached; null otherwise.</param>
public sealed record ActAnswer(ArticleOutcome Outcome, int SignOffsMissing = 0, string? Problem = null)
{
    public static ActAnswer Of(ArticleResult result) => new(result.Outcome, result.SignOffsMissing);

    public static ActAnswer Of(PublishArticleResult result) => new(
        result.Outcome switch
        {
            PublishArticleOutcome.Published => ArticleOutcome.Done,
            PublishArticleOutcome.Refused => ArticleOutcome.Incomplete,
            PublishArticleOutcome.NotFound => ArticleOutcome.NotFound,
            PublishArticleOutcome.Forbidden => ArticleOutcome.Forbidden,
            PublishArticleOutcome.Conflict => ArticleOutcome.Conflict,
            PublishArticleOutcome.Unsigned => ArticleOutcome.Unsigned,
            PublishArticleOutcome.Embargoed => ArticleOutcome.Embargoed,
            PublishArticleOutcome.Expired => ArticleOutcome.Expired,
        },
        result.SignOffsMissing);

    public static ActAnswer Of(CorrectArticleResult result) => new(result.Outcome switch
    {
        CorrectArticleOutcome.Corrected => ArticleOutcome.Done,
        CorrectArticleOutcome.TextRefused => ArticleOutcome.Missing,
        CorrectArticleOutcome.NotPublished => ArticleOutcome.Untimely,
        CorrectArticleOutcome.Forbidden => ArticleOutcome.Forbidden,
        CorrectArticleOutcome.Conflict => ArticleOutcome.Conflict,
    });

    public static ActAnswer Of(WithdrawArticleResult result) => new(result.Outcome switch
    {
        WithdrawArticleOutcome.Withdrawn => ArticleOutcome.Done,
        WithdrawArticleOutcome.ReasonRefused => ArticleOutcome.Missing,
        WithdrawArticleOutcome.NotFound => ArticleOutcome.NotFound,
        WithdrawArticleOutcome.Forbidden => ArticleOutcome.Forbidden,
        WithdrawArticleOutcome.NotPublished => ArticleOutcome.Untimely,
        WithdrawArticleOutcome.Conflict => ArticleOutcome.Conflict,
    });

    /// <summary>403 for whoever may not, 409 for what does not fit the article as it is now, 400 for what has to be filled in otherwise.</summary>
    public int Status => Outcome switch
    {
        ArticleOutcome.Done => StatusCodes.Status200OK,
        ArticleOutcome.NotFound => StatusCodes.Status404NotFound,
        ArticleOutcome.Forbidden or ArticleOutcome.OwnText or ArticleOutcome.SignedAlready => StatusCodes.Status403Forbidden,
        ArticleOutcome.Conflict or ArticleOutcome.Untimely or ArticleOutcome.Unsigned => StatusCodes.Status409Conflict,
        ArticleOutcome.Incomplete or ArticleOutcome.Embargoed or ArticleOutcome.Expired or ArticleOutcome.Past or ArticleOutcome.Missing =>
            StatusCodes.Status400BadRequest,
    };
}
