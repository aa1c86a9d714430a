namespace Portal.Web.Areas.Admin.Views.Write;

public sealed record ChoiceGroup(string Text, IReadOnlyList<Choice> Choices);
