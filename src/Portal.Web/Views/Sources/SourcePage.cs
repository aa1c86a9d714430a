using Portal.Links;
using Portal.Reading;
using Portal.Web.Views.Shared;

namespace Portal.Web.Views.Sources;

/// <summary>A source and the articles that come from it.</summary>
public sealed record SourcePage(PageFrame Frame, SourceView Source, ListPage List, bool IsFirst) : IListPage
{
    public string Title => Frame.Words.Format("SourceTitle", Source.Name);

    public ListRef Listed => new(ListKind.Source, Source.SourceId);

    public string Path => Paths.Source(Source.Slug);
}
