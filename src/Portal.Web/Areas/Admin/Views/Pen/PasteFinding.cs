namespace Portal.Web.Areas.Admin.Views.Pen;

/// <param name="Rule">As a word.</param>
public sealed record PasteFinding(string Rule, string Before, string After);
