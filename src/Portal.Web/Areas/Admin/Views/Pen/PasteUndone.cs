namespace Portal.Web.Areas.Admin.Views.Pen;

/// <param name="Body">The story's text with what stood there before.</param>
/// <param name="Pasted">See <see cref="PasteAnswer.Pasted"/>; the finding is decided.</param>
public sealed record PasteUndone(string Body, string Pasted);
