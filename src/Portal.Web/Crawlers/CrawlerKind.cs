namespace Portal.Web.Crawlers;

/// <summary>What crawlers come for.</summary>
public enum CrawlerKind
{
    /// <summary>To show pages in the results of a search.</summary>
    Search,

    /// <summary>To train models with what is written.</summary>
    Training,

    /// <summary>To answer questions with what is written, now.</summary>
    Answers,
}
