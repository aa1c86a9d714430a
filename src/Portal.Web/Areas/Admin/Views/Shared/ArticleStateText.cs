using Portal.Articles;
using Portal.Web.Resources;

namespace Portal.Web.Areas.Admin.Views.Shared;

/// <summary>Where an article stands, as word and shape, so that nobody has to tell colours apart.</summary>
public static class ArticleStateText
{
    /// <param name="isScheduled">An approved article with a time is a planned one.</param>
    public static string Of(Words words, ArticleState state, bool isScheduled) =>
        words[isScheduled ? "ArticleScheduled" : $"Article{state}"];
}
