namespace Portal.Web.Security;

/// <summary>What a browser answers, as a form.</summary>
public sealed class PasskeyAnswer
{
    /// <summary>JSON of the browser's credential.</summary>
    public string? Credential { get; init; }

    public string? State { get; init; }
}
