namespace Portal.Web.Areas.Admin.Views.Shared;

/// <summary>Asks for the password before a dangerous act, and holds the form that goes on after it.</summary>
/// <param name="Action">Where the form goes.</param>
/// <param name="Fields">What it held.</param>
public sealed record ConfirmPage(DeskFrame Frame, string Action, IReadOnlyList<(string Name, string Value)> Fields, string? Problem) : IDeskPage
{
    public string Title => Frame.Words["ConfirmTitle"];

    public IReadOnlyList<string> Problems => Problem is null ? [] : [Problem];
}
