using Portal.Articles;
using Portal.Desk;
using Portal.Publishing;
using Portal.Reading;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views.Shared;

namespace Portal.Web.Areas.Admin.Views.ArticleList;

/// <summary>What somebody asks of the list of articles, and what of it they get to see.</summary>
/// <param name="SeesAll">False shows only what they have begun themselves.</param>
/// <param name="Problems">What could not be understood, by the words that say so.</param>
public sealed record ArticleListRequest(SiteEdition Edition, DeskFilter Filter, bool SeesAll, IReadOnlyList<string> Problems)
{
    /// <summary>Editions of which the person sees articles: all, or those that they have begun.</summary>
    public static IReadOnlyList<SiteEdition> EditionsOf(Actor actor, Site site) =>
    [
        .. site.Editions.Where(edition => actor.May(Permission.ReadDesk, edition.EditionId) || actor.May(Permission.WriteOwn, edition.EditionId)),
    ];

    /// <param name="edition">One of <see cref="EditionsOf"/>.</param>
    public static ArticleListRequest Of(ArticleListForm form, SiteEdition edition, Actor actor)
    {
        var seesAll = actor.May(Permission.ReadDesk, edition.EditionId);
        var days = DayRange.Of(form.From, form.To);
        var filter = new DeskFilter(edition.EditionId)
        {
            SectionIds = [.. form.Section is { } id && edition.FindSection(id) is { } section ? section.AndAllBelow().Select(one => one.SectionId) : []],
            State = StateOf(form.State),
            IsScheduled = form.State switch { ListedState.Scheduled => true, ListedState.Approved => false, _ => null },
            NeedsAttention = form.State == ListedState.Attention,
            OwnerId = seesAll ? form.Person : actor.StaffId,
            FromUtc = days.FromUtc(edition.Zone),
            ToUtc = days.ToUtc(edition.Zone),
            Title = form.Title,
        };
        return new ArticleListRequest(edition, filter, seesAll, days.Problems);
    }

    private static ArticleState? StateOf(ListedState? state) => state switch
    {
        ListedState.Draft => ArticleState.Draft,
        ListedState.InReview => ArticleState.InReview,
        ListedState.Approved or ListedState.Scheduled => ArticleState.Approved,
        ListedState.Published => ArticleState.Published,
        ListedState.Withdrawn => ArticleState.Withdrawn,
        ListedState.Attention or null => null,
    };
}
