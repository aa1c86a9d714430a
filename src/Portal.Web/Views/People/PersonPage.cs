using Portal.Links;
using Portal.Reading;
using Portal.Web.Views.Shared;

namespace Portal.Web.Views.People;

/// <summary>A person and the person's articles.</summary>
public sealed record PersonPage(PageFrame Frame, PersonView Person, ListPage List, bool IsFirst) : IListPage
{
    public string Title => Frame.Words.Format("PersonTitle", Person.Name);

    public string? Description => Person.Bio;

    public ListRef Listed => new(ListKind.Person, Person.PersonId);

    public string Path => Paths.Person(Person.Slug);
}
