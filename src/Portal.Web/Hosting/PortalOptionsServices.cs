using Portal.Web.Api;
using Portal.Web.Caching;
using Portal.Web.Crawlers;
using Portal.Web.Feeds;
using Portal.Web.Jobs;
using Portal.Web.Mail;
using Portal.Web.MediaStores;
using Portal.Web.Pushing;
using Portal.Web.Search;

namespace Portal.Web.Hosting;

/// <summary>Registers the options that the whole application shares; each is checked at start.</summary>
public static class PortalOptionsServices
{
    public static void AddPortalOptions(this IServiceCollection services)
    {
        services.AddChecked<SiteOptions>(SiteOptions.Section, IsWebAddress(options => options.BaseUrl),
            "Site:BaseUrl has to be the absolute address of the site, such as https://news.example, without path, query or user.");
        services.AddChecked<PortalOptions>(PortalOptions.Section, options => !string.IsNullOrWhiteSpace(options.DataFolder),
            "Portal:DataFolder has to name a folder, such as data or /var/lib/portal.");
        services.AddChecked<PortalOptions>(PortalOptions.Section, options => options.Proxies.All(proxy => PortalOptions.NetworkOf(proxy) is not null),
            "Portal:Proxies has to hold addresses or networks of proxies, such as 10.0.0.7 or 10.0.0.0/8.");
        services.AddChecked<MailOptions>(MailOptions.Section, options => options.IsValid,
            "Mail:From has to be a mail address when Mail:Host or Mail:Folder is set, Mail:Port a port, and Mail:Security one of None, StartTls, Tls.");
        services.AddChecked<MediaOptions>(MediaOptions.Section, options => options.IsValid,
            "Media:Store has to be Folder, or Azure with Media:ConnectionString of a storage account and Media:Container.");
        services.AddChecked<DatabaseOptions>(
            DatabaseOptions.Section, options => options.Provider is DatabaseOptions.Sqlite or DatabaseOptions.SqlServer,
            "Database:Provider has to be Sqlite or SqlServer.");
        services.AddChecked<PageCacheOptions>(
            PageCacheOptions.Section, options => options.IsValid,
            "Cache:Megabytes has to be between 0 and 65536, Cache:PageSeconds between 1 and 86400, Cache:SharedSeconds between 0 and 86400, and Cache:TagHeader Cache-Tag, Surrogate-Key or empty.");
        services.AddChecked<ApiOptions>(ApiOptions.Section, options => options.IsValid, "Api:PerMinute has to be between 1 and 1000000.");
        services.AddChecked<SearchOptions>(SearchOptions.Section, options => options.IsValid,
            "Search:PerMinute has to be between 1 and 1000000, and Search:StartSeconds between 0 and 86400.");
        services.AddChecked<RelayOptions>(
            RelayOptions.Section, options => options.PollMilliseconds is >= 10 and <= 60_000,
            "Relay:PollMilliseconds has to be between 10 and 60000.");
        services.AddChecked<RedisOptions>(RedisOptions.Section, options => options.IsValid,
            "Redis:Configuration has to be a configuration string of StackExchange.Redis, such as redis:6379, or empty.");
        services.AddChecked<WebSubOptions>(WebSubOptions.Section, options => options.IsValid, "WebSub:Hub has to be the absolute address of a hub, or empty.");
        services.AddChecked<PushOptions>(PushOptions.Section, options => options.IsValid,
            "Push:IndexNowKey has to be 8 to 128 letters, digits and dashes or empty, Push:IndexNowEndpoint and Push:BaiduEndpoint addresses, Push:TimeoutSeconds between 1 and 30, and Push:RetryMilliseconds between 1 and 10000.");
        services.AddChecked<RobotsOptions>(RobotsOptions.Section, options => options.IsValid, "Robots:Search, Robots:Training and Robots:Answers have to be allow or refuse.");
        services.AddChecked<WellKnownOptions>(WellKnownOptions.Section, options => options.IsValid,
            "WellKnown:SecurityContacts has to hold addresses such as mailto:security@news.example, and WellKnown:SecurityExpires a day such as 2027-06-30 with them.");
        services.AddChecked<DemoOptions>(DemoOptions.Section, options => options.IsValid, "Demo:Enabled has to be true or false.");
    }

    private static void AddChecked<T>(this IServiceCollection services, string section, Func<T, bool> isValid, string sentence)
        where T : class =>
        services.AddOptions<T>().BindConfiguration(section).Validate(isValid, sentence).ValidateOnStart();

    private static Func<SiteOptions, bool> IsWebAddress(Func<SiteOptions, string> address) => options =>
        Uri.TryCreate(address(options), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        && uri is { PathAndQuery: "/", Fragment: "", UserInfo: "" };
}
