using System.Globalization;
using Portal.Bulk;
using Portal.Publishing;
using Portal.Reading;
using Portal.Web.Areas.Admin.Views.ArticleList;
using Portal.Web.Areas.Admin.Views.Write;

namespace Portal.Web.Areas.Admin.Views.Bulk;

/// <summary>The form below a list of stories by which several are changed at once.</summary>
public sealed record BulkFields(BulkForm Form, IReadOnlyList<Choice> Acts, IReadOnlyList<Choice> Targets)
{
    /// <returns>Null for whoever may do none of it in the edition.</returns>
    public static BulkFields? Of(DeskFrame frame, SiteEdition edition, BulkForm form, Actor actor)
    {
        var acts = Enum.GetValues<BulkAct>().Where(act => actor.May(PlanBulk.PermissionOf(act), edition.EditionId))
            .Select(act => new Choice(act.ToString(), frame.Words[$"Bulk{act}"], act == form.Act)).ToList();
        return acts.Count == 0 ? null : new BulkFields(form, acts, [.. edition.Sections.SelectMany(section => section.AndAllBelow()).Select(section => new Choice(
            section.SectionId.ToString(CultureInfo.InvariantCulture), ArticleListPages.NameOf(section), section.SectionId == form.Target))]);
    }
}
