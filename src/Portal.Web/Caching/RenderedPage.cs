namespace Portal.Web.Caching;

/// <summary>A page that waits for its last headers, to be stored when its answer begins.</summary>
internal sealed record RenderedPage(PageRendering Rendering, StoredPage Page);
