namespace Portal.Web.Tests.Faults;

public enum DatabaseLossKind
{
    /// <summary>Every byte of the file is overwritten in place, so that connections that are open fail like new ones.</summary>
    Overwritten,

    /// <summary>The file is gone from its folder; connections that are open may go on, new ones find nothing.</summary>
    Moved,
}
