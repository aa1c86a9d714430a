namespace Portal.Web.Areas.Admin.Views.Write;

/// <param name="Row">Counted from 0.</param>
/// <param name="Hash">Empty when only the words are known.</param>
/// <param name="Thumbnail">Address; null when the library has no such photo.</param>
public sealed record PhotoRow(
    int Row, string Legend, string Hash, Thumbnail? Thumbnail, TextField After, IReadOnlyList<TextField> Texts, string KindProblemId,
    string? KindProblem, IReadOnlyList<Choice> Kinds, string Credit, RowButtons Buttons);
