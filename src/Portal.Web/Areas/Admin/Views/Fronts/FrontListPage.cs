using Portal.Reading;

namespace Portal.Web.Areas.Admin.Views.Fronts;

/// <summary>The editions whose home somebody may lay out.</summary>
public sealed record FrontListPage(DeskFrame Frame, IReadOnlyList<SiteEdition> Editions) : IDeskPage
{
    public string Title => Frame.Words["NavFronts"];
}
