using Microsoft.AspNetCore.Mvc;

namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>Which button of the story's form was pressed, with what was chosen beside it.</summary>
public sealed class FormButton
{
    /// <summary>save, check, or a value of <see cref="FormMoves"/>; null when a script or a bare request sent the form.</summary>
    [FromForm(Name = "do")]
    public string? Do { get; init; }

    /// <summary>Content hash of the photo to add; null for words only.</summary>
    [FromForm(Name = "photo")]
    public string? Photo { get; init; }
}
