namespace Portal.Web.Crawlers;

/// <summary>Names under which crawlers ask for robots.txt. Put together from general knowledge, not yet compared with what their owners document.</summary>
internal static class KnownCrawlers
{
    public static IReadOnlyList<string> Of(CrawlerKind kind) => kind switch
    {
        CrawlerKind.Search =>
        [
            "Baiduspider", "Sogou web spider", "360Spider", "YisouSpider", "Bytespider", "PetalBot", "Googlebot", "Googlebot-News", "Bingbot", "Applebot",
            "DuckDuckBot", "YandexBot",
        ],
        CrawlerKind.Training =>
        [
            "GPTBot", "ClaudeBot", "anthropic-ai", "Google-Extended", "Applebot-Extended", "CCBot", "Meta-ExternalAgent", "FacebookBot", "Amazonbot",
            "cohere-training-data-crawler", "Diffbot", "omgili", "ImagesiftBot", "AI2Bot", "PanguBot", "ChatGLM-Spider",
        ],
        CrawlerKind.Answers =>
        [
            "OAI-SearchBot", "ChatGPT-User", "Claude-SearchBot", "Claude-User", "PerplexityBot", "Perplexity-User", "MistralAI-User", "DuckAssistBot",
            "Meta-ExternalFetcher", "YouBot",
        ],
    };
}
