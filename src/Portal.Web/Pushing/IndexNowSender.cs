using System.Net;
using Microsoft.Extensions.Options;
using Portal.Links;
using Portal.Pushing;
using Portal.Web.Hosting;

namespace Portal.Web.Pushing;

/// <summary>IndexNow (indexnow.org/documentation): 200 and 202 acknowledge; 400, 403 and 422 say that key or addresses are wrong.</summary>
public sealed class IndexNowSender(PushRequest requests, IOptions<PushOptions> options, IOptions<SiteOptions> site) : IPushSender
{
    public PushTarget Target => PushTarget.IndexNow;

    public bool IsConfigured => options.Value.IndexNowKey.Length > 0;

    public int Most => 500;

    public Task<PushAnswer> SendAsync(IReadOnlyList<DuePush> pushes, CancellationToken cancellationToken)
    {
        var key = options.Value.IndexNowKey;
        return requests.SendAsync(
            pushes,
            new Uri(options.Value.IndexNowEndpoint),
            () => JsonContent.Create(new
            {
                host = new Uri(site.Value.BaseUrl).Authority,
                key,
                keyLocation = site.Value.Absolute(Paths.IndexNowKey(key)),
                urlList = pushes.Select(push => site.Value.Absolute(push.Path)),
            }),
            (status, _) => status is HttpStatusCode.OK or HttpStatusCode.Accepted ? PushAnswer.Of(pushes, PushOutcome.Acknowledged) : null,
            cancellationToken);
    }
}
