namespace Portal.Pushing;

/// <summary>Stored by number: append, never reorder.</summary>
public enum PushState
{
    Waiting = 1,

    /// <summary>The target has acknowledged it, or there is nothing to tell any more.</summary>
    Sent = 2,

    /// <summary>Nobody tries it any more until somebody at the desk says so.</summary>
    Dead = 3,
}
