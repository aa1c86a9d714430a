using Microsoft.Extensions.Options;
using Portal.Pushing;
using Portal.Web.Feeds;
using Portal.Web.Hosting;

namespace Portal.Web.Pushing;

/// <summary>
/// Tells the hub which feeds have changed. WebSub leaves to hubs how they are told (W3C, 5); all that are open to anybody take a form with
/// hub.mode and hub.url, as its forerunner said it, and answer 2xx.
/// </summary>
public sealed class WebSubSender(PushRequest requests, IOptions<WebSubOptions> options, IOptions<SiteOptions> site) : IPushSender
{
    public PushTarget Target => PushTarget.WebSub;

    public bool IsConfigured => options.Value.Hub.Length > 0;

    public int Most => 50;

    public Task<PushAnswer> SendAsync(IReadOnlyList<DuePush> pushes, CancellationToken cancellationToken) => requests.SendAsync(
        pushes,
        new Uri(options.Value.Hub),
        () => new FormUrlEncodedContent(pushes.Select(push => KeyValuePair.Create("hub.url", site.Value.Absolute(push.Path)))
            .Prepend(KeyValuePair.Create("hub.mode", "publish"))),
        (status, _) => (int)status is >= 200 and < 300 ? PushAnswer.Of(pushes, PushOutcome.Acknowledged) : null,
        cancellationToken);
}
