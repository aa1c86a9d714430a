namespace Portal.Text;

/// <summary>Languages as news feeds and news sitemaps write them: Chinese by country (Google News sitemap, "language").</summary>
public static class NewsLanguages
{
    /// <param name="language">BCP 47 tag.</param>
    public static string Code(string language) => language switch
    {
        "zh-Hans" => "zh-cn",
        "zh-Hant" => "zh-tw",
        _ => language.Split('-')[0],
    };
}
