using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Portal.Pushing;
using Portal.Web.Hosting;

namespace Portal.Web.Pushing;

/// <summary>
/// Baidu's push of addresses (ziyuan.baidu.com, 普通收录, API提交): one address a line, at most 2,000; the answer counts those taken, lists
/// those that are not of the site or not valid, and says how many may follow this day, which is Beijing's.
/// </summary>
public sealed class BaiduSender(PushRequest requests, IOptions<PushOptions> options, IOptions<SiteOptions> site, TimeProvider clock) : IPushSender
{
    private const string OverQuota = "over quota";
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    public PushTarget Target => PushTarget.Baidu;

    public bool IsConfigured => options.Value.BaiduToken.Length > 0;

    public int Most => 500;

    public Task<PushAnswer> SendAsync(IReadOnlyList<DuePush> pushes, CancellationToken cancellationToken)
    {
        var host = options.Value.BaiduSite.Length > 0 ? options.Value.BaiduSite : new Uri(site.Value.BaseUrl).Authority;
        var address = new UriBuilder(options.Value.BaiduEndpoint)
        {
            Query = $"site={Uri.EscapeDataString(host)}&token={Uri.EscapeDataString(options.Value.BaiduToken)}",
        };
        return requests.SendAsync(
            pushes,
            address.Uri,
            () => new StringContent(string.Join('\n', pushes.Select(push => site.Value.Absolute(push.Path))), Encoding.UTF8, "text/plain"),
            (status, body) => Read(pushes, status, body),
            cancellationToken);
    }

    /// <returns>Null for what is no answer of Baidu's.</returns>
    private PushAnswer? Read(IReadOnlyList<DuePush> pushes, HttpStatusCode status, string body)
    {
        var answer = Parse(body);
        return answer is { Message: OverQuota } ? PushAnswer.Of(pushes, PushOutcome.Held) with { PausedUntilUtc = NextDayUtc(), Remaining = 0 }
            : answer is { Message: { Length: > 0 } message } && (int)status is >= 400 and < 500 and not 408 and not 429
                ? PushAnswer.Of(pushes, PushOutcome.Refused, Known(message))
            : status == HttpStatusCode.OK ? Taken(pushes, answer)
            : null;
    }

    private PushAnswer Taken(IReadOnlyList<DuePush> pushes, BaiduAnswer? answer)
    {
        if (answer?.Success is not { } success)
        {
            return PushAnswer.Of(pushes, PushOutcome.Failed, "Not understood");
        }

        var results = pushes.Select(push => new PushResult(push, PushOutcome.Acknowledged)).Select(result => site.Value.Absolute(result.Push.Path) switch
        {
            var address when answer.NotSameSite.Contains(address, StringComparer.Ordinal) => result with { Outcome = PushOutcome.Refused, Problem = "not_same_site" },
            var address when answer.NotValid.Contains(address, StringComparer.Ordinal) => result with { Outcome = PushOutcome.Refused, Problem = "not_valid" },
            _ => result,
        }).ToList();
        var isShort = success < results.Count(result => result.Outcome == PushOutcome.Acknowledged);
        return new PushAnswer(isShort ? [.. results.Select(Again)] : results, answer.Remain == 0 ? NextDayUtc() : null, answer.Remain);
    }

    /// <summary>Baidu does not say which of them it has not taken.</summary>
    private static PushResult Again(PushResult result) =>
        result.Outcome == PushOutcome.Acknowledged ? result with { Outcome = PushOutcome.Failed, Problem = "Not all were taken" } : result;

    private DateTime NextDayUtc() => new DateTimeOffset(clock.GetUtcNow().ToOffset(Beijing).Date.AddDays(1), Beijing).UtcDateTime;

    /// <summary>What Baidu documents; anything else may hold what is not meant to be read here.</summary>
    private static string Known(string message) =>
        message is "site error" or "empty content" or "token is not valid" or "only 2000 urls are allowed once" or "not found" ? message : "Refused";

    private static BaiduAnswer? Parse(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<BaiduAnswer>(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
