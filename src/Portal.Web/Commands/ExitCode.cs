namespace Portal.Web.Commands;

/// <summary>What verbs tell the shell.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>Refused or failed; a sentence says why.</summary>
    public const int Failed = 1;

    /// <summary>The words of the call are wrong.</summary>
    public const int Usage = 2;
}
