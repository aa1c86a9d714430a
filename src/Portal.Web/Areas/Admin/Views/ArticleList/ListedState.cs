namespace Portal.Web.Areas.Admin.Views.ArticleList;

/// <summary>What the list of articles can be asked for: where they stand, as the list itself says it.</summary>
public enum ListedState
{
    Draft,
    InReview,

    /// <summary>Without a planned time.</summary>
    Approved,
    Scheduled,
    Published,
    Withdrawn,

    /// <summary>With findings that a person has to decide, in any state.</summary>
    Attention,
}
