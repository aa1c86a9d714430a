using Portal.Links;
using Portal.Reading;
using Portal.Web.Views.Shared;

namespace Portal.Web.Views.Tags;

/// <summary>A tag and its articles.</summary>
public sealed record TagPage(PageFrame Frame, TagView Tag, ListPage List, bool IsFirst) : IListPage
{
    public string Title => Frame.Words.Format("TagTitle", Tag.Name);

    public ListRef Listed => new(ListKind.Tag, Tag.TagId);

    public string FedPath => Path;

    public string Path => Paths.Tag(Tag.Slug);
}
