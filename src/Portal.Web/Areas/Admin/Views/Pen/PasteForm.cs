namespace Portal.Web.Areas.Admin.Views.Pen;

/// <param name="Html">As the clipboard holds it.</param>
/// <param name="Language">BCP 47 tag of the story.</param>
public sealed record PasteForm(string? Html, string? Language);
