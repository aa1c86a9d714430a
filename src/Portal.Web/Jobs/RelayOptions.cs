namespace Portal.Web.Jobs;

/// <summary>How soon a node hears what others have stored.</summary>
public sealed class RelayOptions
{
    public const string Section = "Relay";

    /// <summary>Milliseconds between two looks into the database for changes of other nodes; those of this node are heard at once.</summary>
    public int PollMilliseconds { get; init; } = 250;
}
