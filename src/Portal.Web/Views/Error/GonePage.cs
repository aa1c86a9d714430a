using Portal.Reading;
using Portal.Web.Caching;

namespace Portal.Web.Views.Error;

/// <summary>What is left of a withdrawn article.</summary>
public sealed record GonePage(PageFrame Frame, WithdrawalView Withdrawal, IReadOnlyList<Card> Latest) : IPage
{
    public string Title => Frame.Words["GoneTitle"];

    public IReadOnlyList<CacheTag> Shows => [CacheTags.Article(Withdrawal.ArticleId), .. CacheTags.Cards(Latest)];

    public string? CanonicalPath => Withdrawal.Path;

    public bool NoIndex => true;
}
