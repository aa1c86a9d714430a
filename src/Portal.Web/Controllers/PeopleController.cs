using Microsoft.AspNetCore.Mvc;
using Portal.Reading;
using Portal.Web.Views;
using Portal.Web.Views.People;

namespace Portal.Web.Controllers;

/// <summary>Pages of the people named in credits.</summary>
public sealed class PeopleController(PageFrames frames, PersonQuery people, ListQuery list) : Controller
{
    [PublicGet("/people/{slug}")]
    public async Task<IActionResult> Person(string slug, PageQuery page, CancellationToken cancellationToken) =>
        await people.ReadAsync(slug.ToLowerInvariant(), cancellationToken) is { } person
            && await list.ReadAsync(ListKind.Person, person.PersonId, page.ToRange(), cancellationToken) is { Cards.Count: > 0 } cards
            ? View(new PersonPage(frames.Main(), person, cards, page.IsFirst))
            : NotFound();
}
