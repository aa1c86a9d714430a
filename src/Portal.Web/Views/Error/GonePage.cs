using Portal.Reading;

namespace Portal.Web.Views.Error;

/// <summary>What is left of a withdrawn article.</summary>
public sealed record GonePage(PageFrame Frame, WithdrawalView Withdrawal, IReadOnlyList<Card> Latest) : IPage
{
    public string Title => Frame.Words["GoneTitle"];

    public string? CanonicalPath => Withdrawal.Path;

    public bool NoIndex => true;
}
