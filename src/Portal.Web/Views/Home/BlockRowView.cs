namespace Portal.Web.Views.Home;

/// <summary>A row of section blocks on a page.</summary>
public sealed record BlockRowView(PageFrame Frame, BlockRow Row);
