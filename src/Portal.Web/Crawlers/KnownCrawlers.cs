namespace Portal.Web.Crawlers;

/// <summary>
/// Names under which crawlers ask for robots.txt, as their owners document them. Read in November 2026, in stored copies: Perplexity:
/// docs.perplexity.ai/docs/resources/perplexity-crawlers; DuckDuckGo: its help, duckassistbot; Common Crawl: commoncrawl.org/faq; Huawei: aspiegel.com/petalbot;
/// in stored copies or in what others quote of these pages: Google: developers.google.com/search/docs/crawling-indexing/overview-google-crawlers;
/// OpenAI: developers.openai.com/api/docs/bots; Anthropic: support.claude.com, article 8896518; Apple: support.apple.com/HT204683;
/// Meta: developers.facebook.com/docs/sharing/webmasters/web-crawlers; Amazon: developer.amazon.com/amazonbot; Sogou: 搜狗资源平台;
/// Shenma (神马, Yisouspider): its help for owners of sites;
/// Baidu's help on Baiduspider and 360's on robots, which say that news and pictures are fetched under names of their own.
/// Known to everybody, but in no copy that could be read: ByteDance (zhanzhang.toutiao.com, which Bytespider's user agent names), Bing, Yandex, Cohere, Diffbot,
/// Webz.io, Hive (ImagesiftBot), Ai2, PanguBot, Zhipu, Mistral, You.com. Owners say of ChatGPT-User, Perplexity-User and Meta-ExternalFetcher that a person's own
/// request may pass over robots.txt. OAI-AdsBot is named by none of the switches: it looks at pages that somebody has advertised.
/// </summary>
internal static class KnownCrawlers
{
    public static IReadOnlyList<string> Of(CrawlerKind kind) => kind switch
    {
        CrawlerKind.Search =>
        [
            "Baiduspider", "Baiduspider-news", "Baiduspider-image", "Sogou web spider", "Sogou inst spider", "360Spider", "360Spider-Image", "Yisouspider", "Bytespider", "PetalBot",
            "Googlebot", "Googlebot-News", "Bingbot", "Applebot", "DuckDuckBot", "YandexBot", "Amzn-SearchBot",
        ],
        CrawlerKind.Training =>
        [
            "GPTBot", "ClaudeBot", "Google-Extended", "Applebot-Extended", "CCBot", "Meta-ExternalAgent", "Amazonbot",
            "cohere-training-data-crawler", "Diffbot", "omgili", "ImagesiftBot", "AI2Bot", "PanguBot", "ChatGLM-Spider",
        ],
        CrawlerKind.Answers =>
        [
            "OAI-SearchBot", "ChatGPT-User", "Claude-SearchBot", "Claude-User", "PerplexityBot", "Perplexity-User", "MistralAI-User", "DuckAssistBot",
            "Meta-ExternalFetcher", "Meta-WebIndexer", "Amzn-User", "YouBot",
        ],
    };
}
