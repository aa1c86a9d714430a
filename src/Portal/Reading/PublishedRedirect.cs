namespace Portal.Reading;

/// <summary>An address that was once used, and where its content is now. Asked only when nothing else answers.</summary>
public sealed class PublishedRedirect
{
    public PublishedRedirect(string fromPath, string toPath)
    {
        FromPath = fromPath;
        ToPath = toPath;
    }

    /// <summary>From the root of the site, with its query if it had one; unique.</summary>
    public string FromPath { get; private set; }

    /// <summary>From the root of the site; never itself redirected, so that one hop is enough.</summary>
    public string ToPath { get; set; }
}
