namespace Portal.Web.Areas.Admin.Views.Pen;

/// <param name="Body">The story's text as it is now.</param>
/// <param name="Pasted">See <see cref="PasteAnswer.Pasted"/>.</param>
/// <param name="Index">Which finding.</param>
public sealed record PasteUndoForm(string? Body, string? Pasted, int Index);
