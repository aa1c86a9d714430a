namespace Portal.Web.Crawlers;

/// <summary>Which crawlers are asked to stay away.</summary>
public sealed class RobotsOptions
{
    public const string Section = "Robots";

    private const string Allow = "allow";
    private const string Refuse = "refuse";

    /// <summary>"allow" or "refuse".</summary>
    public string Search { get; init; } = Allow;

    public string Training { get; init; } = Allow;

    public string Answers { get; init; } = Allow;

    public bool IsValid => new[] { Search, Training, Answers }.All(word => word is Allow or Refuse);

    public bool Refuses(CrawlerKind kind) => Refuse == kind switch
    {
        CrawlerKind.Search => Search,
        CrawlerKind.Training => Training,
        CrawlerKind.Answers => Answers,
    };
}
