namespace Portal.Web.Areas.Admin.Views.Error;

/// <summary>A form of whoever reads the page that was not taken, to be sent again.</summary>
/// <param name="Action">Where it goes.</param>
/// <param name="Kept">The form, sealed.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Text">The longest of what was typed, to be copied in case that sending it again does not help; may be empty.</param>
public sealed record KeptPage(DeskFrame Frame, string Action, string Kept, int Status, string? Text) : IDeskPage
{
    private readonly DeskErrorPage _error = new(Frame, Status);

    public string Title => _error.Title;

    /// <summary>Why, where the form itself was not the reason.</summary>
    public string? Reason => Status == StatusCodes.Status400BadRequest ? null : _error.Text;
}
