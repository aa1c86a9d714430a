using Portal.Import;
using Portal.Web.Areas.Admin.Views.Write;
using Portal.Web.Resources;

namespace Portal.Web.Areas.Admin.Views.Pen;

/// <summary>Pasted text, cleaned.</summary>
/// <param name="Pasted">For the form's field of that name, which takes the findings into the version; see <see cref="PasteField"/>.</param>
/// <param name="Photos">How many pictures were left out.</param>
public sealed record PasteAnswer(string Markdown, IReadOnlyList<PasteFinding> Findings, string Pasted, int Photos)
{
    public static PasteAnswer Of(PastedText pasted, Words words) => new(
        pasted.Markdown,
        [.. pasted.Findings.Select(finding => new PasteFinding(words[$"Finding{finding.Rule}"], finding.Before, finding.After))],
        PasteField.Write(new PasteField(pasted.Source, pasted.Findings)),
        pasted.Photos);
}
