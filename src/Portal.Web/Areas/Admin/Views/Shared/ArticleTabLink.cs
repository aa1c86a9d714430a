namespace Portal.Web.Areas.Admin.Views.Shared;

/// <param name="Text">In the language of the desk.</param>
public sealed record ArticleTabLink(string Text, string Path, bool IsCurrent);
