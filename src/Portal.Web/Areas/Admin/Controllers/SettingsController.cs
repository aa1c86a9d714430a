using Microsoft.AspNetCore.Mvc;
using Portal.Links;
using Portal.Publishing;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views;
using Portal.Web.Areas.Admin.Views.Settings;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>Where settings begin: what somebody may set.</summary>
[Needs(Permission.ManageEditions, Permission.ManagePolicies, Permission.ManageNames)]
public sealed class SettingsController(DeskFrames frames) : AdminController
{
    private static readonly (string Word, string Path, Permission Needs)[] Places =
    [
        ("Editions", DeskPaths.Editions, Permission.ManageEditions),
        ("Policies", DeskPaths.Policies, Permission.ManagePolicies),
        ("Templates", DeskPaths.Templates, Permission.ManagePolicies),
        ("Mourning", DeskPaths.Mourning, Permission.ManageFronts),
        ("People", DeskPaths.People, Permission.ManageNames),
        ("Sources", DeskPaths.Sources, Permission.ManageNames),
        ("Tags", DeskPaths.Tags, Permission.ManageNames),
        ("Topics", DeskPaths.Topics, Permission.ManageNames),
    ];

    [HttpGet(DeskPaths.Settings)]
    public IActionResult Index(Actor actor)
    {
        var frame = frames.Make();
        return View(new SettingsHomePage(frame,
            [.. Places.Where(place => actor.MaySomewhere(place.Needs)).Select(place => (frame.Words[$"Set{place.Word}"], frame.Words[$"SetHint{place.Word}"], place.Path))]));
    }
}
