using Microsoft.AspNetCore.Mvc;
using Portal.Import;
using Portal.Staff;
using Portal.Stories;
using Portal.Web.Areas.Admin.Views;
using Portal.Web.Areas.Admin.Views.Pen;
using Portal.Web.Areas.Admin.Views.Write;
using Portal.Web.Security;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>Cleans what is pasted into a story, for scripts; nothing is stored.</summary>
[Needs(Permission.WriteOwn, Permission.EditAny)]
[RequestSizeLimit(MaxBytes)]
[RequestFormLimits(ValueLengthLimit = MaxBytes, MultipartBodyLengthLimit = MaxBytes)]
public sealed class PasteController(DeskFrames frames) : AdminController
{
    /// <summary>Of a request: four million signs in UTF-8.</summary>
    private const int MaxBytes = 16 * 1024 * 1024;

    [HttpPost(Links.DeskPaths.Paste)]
    public IActionResult Clean(PasteForm form)
    {
        if (!ModelState.IsValid || PasteReader.Read(form.Html ?? "", form.Language ?? "zh-Hans") is not { } pasted)
        {
            return StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        return Json(PasteAnswer.Of(pasted, frames.Make().Words));
    }

    /// <summary>Takes back one thing that cleaning did.</summary>
    [HttpPost($"{Links.DeskPaths.Paste}/undo")]
    public IActionResult Undo(PasteUndoForm form)
    {
        if (PasteField.Read(form.Pasted ?? "") is not { } pasted || form.Index < 0 || form.Index >= pasted.Findings.Count)
        {
            return BadRequest();
        }

        var story = new Story { Title = "", Body = (form.Body ?? "").ReplaceLineEndings("\n") };
        return FindingUndo.Apply(story, pasted.Findings[form.Index], pasted.Source) is { } undone
            ? Json(new PasteUndone(undone.Body, PasteField.Write(pasted.Decided(form.Index))))
            : Conflict();
    }
}
