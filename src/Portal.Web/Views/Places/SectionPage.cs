using Portal.Reading;
using Portal.Web.Views.Shared;

namespace Portal.Web.Views.Places;

/// <summary>A section: its sub-sections, one lead on the first page, and its articles by time.</summary>
public sealed record SectionPage(PageFrame Frame, SiteSection Section, Card? Lead, ListPage List, bool IsFirst) : IListPage
{
    public string Title => Section.Name;

    public ListRef Listed => new(ListKind.Section, Section.SectionId);

    public bool IsFront => IsFirst;

    public IReadOnlyList<Card> Latest { get; init; } = [];

    public string FedPath => Path;

    public string Path => Section.Path;

    public IReadOnlyList<Crumb> Crumbs => [.. Crumb.To(Frame, Section).SkipLast(1), new Crumb(Section.Name, Path: null)];

    public IEnumerable<Card> Stories => Lead is null ? List.Cards : List.Cards.Prepend(Lead);

    public static SectionPage From(PageFrame frame, SiteSection section, ListPage list, bool isFirst)
    {
        var lead = isFirst ? list.Cards.Take(5).FirstOrDefault(card => card.Photo is not null) : null;
        return new SectionPage(
            frame, section, lead, list with { Cards = [.. list.Cards.Where(card => card != lead)] }, isFirst);
    }
}
