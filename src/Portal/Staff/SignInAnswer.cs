namespace Portal.Staff;

public sealed record SignInAnswer(SignInOutcome Outcome)
{
    /// <summary>Key of the session for the browser to keep; null when there is no new one.</summary>
    public string? SessionKey { get; init; }

    /// <summary>How long to wait; zero unless delayed.</summary>
    public TimeSpan Wait { get; init; }
}
