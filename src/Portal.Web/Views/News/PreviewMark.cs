namespace Portal.Web.Views.News;

/// <summary>Says that an article is shown before readers see it.</summary>
/// <param name="UntilUtc">When the link ends; null for the desk's own view.</param>
public sealed record PreviewMark(int Version, DateTime? UntilUtc = null);
