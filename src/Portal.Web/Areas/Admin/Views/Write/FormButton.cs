using Microsoft.AspNetCore.Mvc;
using Portal.Stories;

namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>Which button of the story's form was pressed, with what was chosen beside it.</summary>
public sealed class FormButton
{
    public const string Save = "save";

    /// <summary>save, check, or a value of <see cref="FormMoves"/>; null when a script or a bare request sent the form.</summary>
    [FromForm(Name = "do")]
    public string? Do { get; init; }

    /// <summary>Content hashes of the photos to add.</summary>
    [FromForm(Name = "photo")]
    public List<string>? Photos { get; init; }

    /// <summary>What to look for in the library.</summary>
    [FromForm(Name = "photoText")]
    public string? PhotoText { get; init; }

    /// <summary>The version of somebody else that the form was compared with; null when it was not.</summary>
    [FromForm(Name = "theirs")]
    public int? Theirs { get; init; }

    /// <summary>What the article was when it was compared.</summary>
    [FromForm(Name = "theirRevision")]
    public int? TheirRevision { get; init; }

    /// <summary>Which side of each part is taken; parts that are not named as proposed.</summary>
    // Null until bound: MVC does not fill a dictionary that is there and read-only.
    [FromForm(Name = "choices")]
    public Dictionary<StoryPart, PartSide>? Choices { get; init; }
}
