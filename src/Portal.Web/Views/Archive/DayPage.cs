using Portal.Links;
using Portal.Reading;
using Portal.Web.Views.Shared;

namespace Portal.Web.Views.Archive;

/// <summary>The articles of one day.</summary>
public sealed record DayPage(PageFrame Frame, DateOnly Day, ListPage List, bool IsFirst) : IListPage
{
    public string DayText => Day.ToString(Frame.Words["DayFormat"], Frame.Words.Culture);

    public string Title => Frame.Words.Format("DayTitle", DayText);

    public bool NoIndex => !IsFirst || List.Cards.Count == 0;

    public ListRef Listed => new(ListKind.Edition, Frame.Edition!.EditionId);

    public IReadOnlyList<Card> Latest { get; init; } = [];

    public string Path => Paths.Day(Frame.Edition?.PathSlug, Day);

    /// <summary>Null on a day without news, where nothing says that there was any before.</summary>
    public string? PreviousDayPath => List.Cards.Count == 0 ? null : Paths.Day(Frame.Edition?.PathSlug, Day.AddDays(-1));

    /// <summary>Null today: there is no news of tomorrow.</summary>
    public string? NextDayPath => Day < Frame.Today
        ? Paths.Day(Frame.Edition?.PathSlug, Day.AddDays(1))
        : null;
}
