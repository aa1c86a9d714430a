namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>Moves a row of a list or takes it away.</summary>
/// <param name="Legend">Names the row for those who do not see where the buttons stand.</param>
public sealed record RowButtons(DeskFrame Frame, string List, int Row, bool IsFirst, bool IsLast, string Legend);
