using System.Text.Json.Nodes;
using Portal.Links;
using Portal.Reading;
using Portal.Text;
using Portal.Web.StructuredData;
using Portal.Web.Views.Shared;

namespace Portal.Web.Views.People;

/// <summary>A person and the person's articles.</summary>
public sealed record PersonPage(PageFrame Frame, PersonView Person, ListPage List, bool IsFirst) : IListPage
{
    public string Title => Frame.Words.Format("PersonTitle", Person.Name);

    public string? Description => Person.Bio;

    public ListRef Listed => new(ListKind.Person, Person.PersonId);

    public JsonObject? Describe() => Graph.Page(
        this,
        "ProfilePage",
        ("mainEntity", Node.Of(
            "Person",
            ("name", WellFormed.Of(Person.Name)),
            ("url", Frame.Absolute(Path)),
            ("jobTitle", Node.Text(Person.Title)),
            ("description", Node.Text(Person.Bio)),
            ("worksFor", Node.Ref(Graph.PublisherId(Frame))))),
        ("hasPart", Graph.Items(Frame, List.Cards)));

    public string FedPath => Path;

    public string Path => Paths.Person(Person.Slug);
}
