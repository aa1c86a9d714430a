using Portal.Reading;

namespace Portal.Web.StructuredData;

/// <summary>Which standing pages are the policies that schema.org knows, by their slug. Those that are not there are not claimed.</summary>
internal static class Policies
{
    /// <summary>On what terms stories may be used.</summary>
    public const string Usage = "copyright";

    private static readonly (string Slug, string Property)[] Known =
    [
        ("principles", "publishingPrinciples"), ("ethics", "ethicsPolicy"), ("corrections-policy", "correctionsPolicy"), ("masthead", "masthead"),
        ("ownership", "ownershipFundingInfo"), ("fact-checking", "verificationFactCheckingPolicy"), ("unnamed-sources", "unnamedSourcesPolicy"),
        ("feedback", "actionableFeedbackPolicy"), ("diversity", "diversityPolicy"), ("coverage", "missionCoveragePrioritiesPolicy"),
        ("bylines", "noBylinesPolicy"),
    ];

    /// <summary>Property of schema.org and the page.</summary>
    public static IEnumerable<(string Property, SiteAboutPage Page)> Of(Site site) =>
        from policy in Known
        from page in site.AboutPages
        where page.Slug == policy.Slug
        select (policy.Property, page);
}
