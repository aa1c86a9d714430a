namespace Portal.Web.Caching;

/// <summary>The body of an answer to nobody; starting it starts the answer.</summary>
internal sealed class RenderedBody(RenderedResponse response) : StreamResponseBodyFeature(Stream.Null)
{
    public override Task StartAsync(CancellationToken cancellationToken = default) => response.StartAsync();
}
