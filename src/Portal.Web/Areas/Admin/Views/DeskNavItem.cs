namespace Portal.Web.Areas.Admin.Views;

/// <param name="Text">In the language of the page.</param>
public sealed record DeskNavItem(string Text, string Path, bool IsCurrent);
