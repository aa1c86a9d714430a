namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>One thing to choose from a list.</summary>
public sealed record Choice(string Value, string Text, bool IsChosen);
