namespace Portal.Web.Areas.Admin.Views.Write;

/// <param name="Row">Counted from 0.</param>
public sealed record CreditRow(int Row, string Legend, IReadOnlyList<Choice> Roles, TextField Name, TextField Person, RowButtons Buttons);
