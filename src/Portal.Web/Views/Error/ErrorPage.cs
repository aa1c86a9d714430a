using Portal.Reading;

namespace Portal.Web.Views.Error;

/// <summary>What is shown instead of a page.</summary>
/// <param name="Status">HTTP status code.</param>
/// <param name="CorrelationId">Leads the operator to the lines of the log.</param>
public sealed record ErrorPage(PageFrame Frame, int Status, string CorrelationId, IReadOnlyList<Card> Latest) : IPage
{
    public string Title => Frame.Words[$"{Kind}Title"];

    public string Text => Frame.Words[$"{Kind}Text"];

    /// <summary>Only our own failures have something in the log to find.</summary>
    public bool ShowsCorrelationId => Status >= StatusCodes.Status500InternalServerError;

    public string? CanonicalPath => null;

    public bool NoIndex => true;

    private string Kind => Status switch
    {
        StatusCodes.Status404NotFound => "NotFound",
        StatusCodes.Status429TooManyRequests => "TooMany",
        >= 400 and < 500 => "BadRequest",
        _ => "Error",
    };
}
