using System.Globalization;
using Portal.Desk;
using Portal.Publishing;
using Portal.Reading;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views.Bulk;
using Portal.Web.Areas.Admin.Views.Shared;
using Portal.Web.Areas.Admin.Views.Write;
using Portal.Web.Jobs;

namespace Portal.Web.Areas.Admin.Views.ArticleList;

/// <summary>Puts the list of articles together.</summary>
public sealed class ArticleListPages(DeskFrames frames, ArticleRows rows, CurrentSite current)
{
    public Site Site { get; } = current.Site;

    /// <summary>For a site without an edition, which has no articles.</summary>
    public ArticleListPage Nothing(ArticleListForm form)
    {
        var frame = frames.Make();
        return new ArticleListPage(frame, form) { ClearPath = form.PathAfter(key: null), Empty = frame.Words["NoEdition"] };
    }

    public ArticleListPage Make(ArticleListForm form, ArticleListRequest request, DeskPage page, IReadOnlyList<StaffName> people, Actor actor, BulkForm? bulk = null)
    {
        var frame = frames.Make();
        var editions = ArticleListRequest.EditionsOf(actor, Site);
        return new ArticleListPage(frame, form)
        {
            Problems = [.. request.Problems.Select(problem => frame.Words[problem])],
            MayBegin = actor.MaySomewhere(Permission.WriteOwn),
            SeesAll = request.SeesAll,
            Editions = editions.Count < 2 ? [] : [.. editions.Select(edition => EditionChoice(edition, request))],
            Sections = [.. request.Edition.Sections.SelectMany(section => section.AndAllBelow()).Select(section => SectionChoice(section, form))],
            States = [.. Enum.GetValues<ListedState>().Select(state => new Choice(state.ToString(), frame.Words[WordOf(state)], state == form.State))],
            People = request.SeesAll ? [.. people.Select(person => PersonChoice(person, form))] : [],
            ClearPath = new ArticleListForm { Edition = form.Edition }.PathAfter(key: null),
            Bulk = page.Items.Count == 0 ? null : BulkFields.Of(frame, request.Edition, bulk ?? new BulkForm(), actor),
            Rows = [.. page.Items.Select(item => rows.Changed(item, frame))],
            FirstPath = DeskKey.Parse(form.After) is null ? null : form.PathAfter(key: null),
            NextPath = page.Next is { } next ? form.PathAfter(next.ToString()) : null,
            NextText = frame.Words[page.IsCut ? "LookFurther" : "NextPage"],
            Empty = page.Items.Count > 0 ? null : frame.Words[page.IsCut ? "ListEmptyYet" : form.IsFiltered ? "ListEmpty" : "ListEmptyAll"],
        };
    }

    private static Choice EditionChoice(SiteEdition edition, ArticleListRequest request) =>
        new(edition.Slug, edition.Name, edition.EditionId == request.Edition.EditionId);

    /// <summary>A section stands an ideographic space further in for each that it is in.</summary>
    public static string NameOf(SiteSection section) => $"{new string('\u3000', section.Above.Count)}{section.Name}";

    private static Choice SectionChoice(SiteSection section, ArticleListForm form) => new(
        section.SectionId.ToString(CultureInfo.InvariantCulture),
        NameOf(section),
        section.SectionId == form.Section);

    private static Choice PersonChoice(StaffName person, ArticleListForm form) =>
        new(person.StaffId.ToString(CultureInfo.InvariantCulture), person.Name, person.StaffId == form.Person);

    private static string WordOf(ListedState state) => state == ListedState.Attention ? "StateAttention" : $"Article{state}";
}
