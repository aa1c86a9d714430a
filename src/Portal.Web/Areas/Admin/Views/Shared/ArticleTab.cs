namespace Portal.Web.Areas.Admin.Views.Shared;

/// <summary>The pages of one article.</summary>
public enum ArticleTab
{
    Write,
    Publish,
    Versions,
    History,
    Previews,
}
