namespace Portal.Import;

/// <summary>What a page says of the site around its story. Facts of an edition, never part of a story.</summary>
/// <param name="SiteName">中国新闻网</param>
/// <param name="EditionName">The regional or thematic edition: 江苏.</param>
/// <param name="Hotline">Telephone number as printed.</param>
/// <param name="Email">Mail address for news.</param>
/// <param name="Notices">Legal notices at the page's foot, one sentence or line each, in the page's order.</param>
public sealed record EditionFacts(
    string? SiteName, string? EditionName, string? Hotline, string? Email, IReadOnlyList<string> Notices)
{
    public static EditionFacts None { get; } = new(null, null, null, null, []);
}
