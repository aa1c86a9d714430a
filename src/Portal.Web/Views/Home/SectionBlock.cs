using Portal.Reading;

namespace Portal.Web.Views.Home;

/// <summary>One section on the home page.</summary>
public sealed record SectionBlock(SiteSection Section, Card First, IReadOnlyList<Card> Headlines)
{
    private const int FewHeadlines = 2;

    /// <summary>A block says more about its first story where no large picture does, and where hardly anything else follows.</summary>
    public bool ShowsSummary(BlockForm form) => form != BlockForm.Picture || First.Photo is null || Headlines.Count <= FewHeadlines;
}
