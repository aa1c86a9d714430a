using Microsoft.AspNetCore.Mvc;
using Portal.Web.Areas.Admin.Views;
using Portal.Web.Areas.Admin.Views.Settings;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>What the pages of the settings have in common: lists and forms of one shape, and forms that outlive a session.</summary>
[KeepsForm]
public abstract class SettingsFormController(DeskFrames frames) : AdminController
{
    protected const string Views = "~/Areas/Admin/Views/Settings";

    protected DeskFrames Frames { get; } = frames;

    protected ViewResult List(SettingsListPage page) => View($"{Views}/List.cshtml", page);

    protected ViewResult Form(SettingsFormPage page, int status = StatusCodes.Status200OK)
    {
        var view = View($"{Views}/Form.cshtml", page);
        view.StatusCode = status;
        return view;
    }

    /// <summary>The form once more, with a sentence on what kept it from being taken.</summary>
    /// <param name="outcome">Name of the act's answer; one word for each.</param>
    protected IActionResult Refused(SettingsFormPage page, string outcome) => outcome switch
    {
        "Forbidden" => StatusCode(StatusCodes.Status403Forbidden),
        "NotFound" => NotFound(),
        _ => Form(
            page with { Problems = [page.Frame.Words[$"Setting{outcome}"]] },
            outcome == "Conflict" ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest),
    };

    protected static string Query(string path, string? from) => from is null ? path : $"{path}?from={Uri.EscapeDataString(from)}";
}
