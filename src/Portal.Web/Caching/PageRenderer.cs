using Microsoft.AspNetCore.Http.Features;
using Portal.Data;

namespace Portal.Web.Caching;

/// <summary>Has the application render a page that nobody asked for yet, through the same pipeline as for a reader.</summary>
public sealed class PageRenderer(IHttpContextFactory contexts)
{
    /// <summary>Everything behind the cache; set once, when the application is put together.</summary>
    public RequestDelegate? Pipeline { get; set; }

    /// <param name="givesWay">True for what nobody waits for: other threads get the processor before each statement.</param>
    /// <returns>Status, and where a redirect leads.</returns>
    public async Task<(int Status, string? Location)> RenderAsync(string key, bool givesWay)
    {
        var query = key.IndexOf('?', StringComparison.Ordinal);
        var response = new RenderedResponse();
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Method = HttpMethods.Get,
            Scheme = "http",
            Protocol = HttpProtocol.Http11,
            Path = query < 0 ? key : key[..query],
            QueryString = query < 0 ? "" : key[query..],
            Headers = new HeaderDictionary { ["Accept-Encoding"] = "br, gzip" },
        });
        features.Set<IHttpResponseFeature>(response);
        features.Set<IHttpResponseBodyFeature>(new RenderedBody(response));
        var context = contexts.Create(features);
        var portal = context.RequestServices.GetRequiredService<PortalContext>();
        portal.GivesWay = givesWay;
        try
        {
            await Pipeline!(context);
            await response.StartAsync();
            return (response.StatusCode, response.Headers.Location);
        }
        finally
        {
            portal.GivesWay = false;
            await response.CompleteAsync();
            contexts.Dispose(context);
        }
    }
}
