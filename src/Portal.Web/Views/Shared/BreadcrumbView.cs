namespace Portal.Web.Views.Shared;

/// <summary>The way from the home page to a page.</summary>
public sealed record BreadcrumbView(PageFrame Frame, IReadOnlyList<Crumb> Crumbs);
