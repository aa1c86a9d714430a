namespace Portal.Web.Areas.Admin.Views.Error;

/// <summary>What the desk says when it cannot do what was asked.</summary>
/// <param name="Status">HTTP status.</param>
public sealed record DeskErrorPage(DeskFrame Frame, int Status) : IDeskPage
{
    public string Title => Frame.Words[$"{Kind}Title"];

    public string Text => Frame.Words[$"{Kind}Text"];

    private string Kind => Status switch
    {
        StatusCodes.Status400BadRequest => "FormRefused",
        StatusCodes.Status401Unauthorized => "SignedOutError",
        StatusCodes.Status403Forbidden => "Forbidden",
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => "NotFound",
        StatusCodes.Status413PayloadTooLarge => "TooLarge",
        StatusCodes.Status429TooManyRequests => "TooMany",
        StatusCodes.Status503ServiceUnavailable => "Away",
        _ => "Error",
    };
}
