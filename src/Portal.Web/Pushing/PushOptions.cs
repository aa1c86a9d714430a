using System.Text.RegularExpressions;

namespace Portal.Web.Pushing;

/// <summary>Who is told of what changes for readers, beside the hub of <see cref="Feeds.WebSubOptions"/>. Nobody is told outside Production.</summary>
public sealed partial class PushOptions
{
    public const string Section = "Push";

    /// <summary>Key of the site's own making, 8 to 128 letters, digits and dashes; served as a file, so that the receiver believes it. Empty for none.</summary>
    public string IndexNowKey { get; init; } = "";

    public string IndexNowEndpoint { get; init; } = "https://api.indexnow.org/indexnow";

    /// <summary>Secret that Baidu gives to the owner of the site; empty for none.</summary>
    public string BaiduToken { get; init; } = "";

    /// <summary>The site as it is registered with Baidu, such as www.news.example; empty for the host of the site's address.</summary>
    public string BaiduSite { get; init; } = "";

    /// <summary>As Baidu documents it, without TLS: the token is not more secret than the way there.</summary>
    public string BaiduEndpoint { get; init; } = "http://data.zz.baidu.com/urls";

    /// <summary>For one request to a target.</summary>
    public int TimeoutSeconds { get; init; } = 10;

    /// <summary>Milliseconds before a request that failed is made once more; what fails again waits for minutes.</summary>
    public int RetryMilliseconds { get; init; } = 2000;

    public bool IsValid => (IndexNowKey.Length == 0 || KeyForm().IsMatch(IndexNowKey)) && IsAddress(IndexNowEndpoint) && IsAddress(BaiduEndpoint)
        && TimeoutSeconds is >= 1 and <= 30 && RetryMilliseconds is >= 1 and <= 10_000;

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    [GeneratedRegex(@"^[A-Za-z0-9-]{8,128}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyForm();
}
