namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>What has to be mended in a field before the form is taken.</summary>
/// <param name="FieldId">Id of the element.</param>
/// <param name="Text">A sentence that names the field and the cure, in the language of the desk.</param>
public sealed record FieldProblem(string FieldId, string Text);
