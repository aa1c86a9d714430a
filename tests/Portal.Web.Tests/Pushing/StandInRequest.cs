namespace Portal.Web.Tests.Pushing;

/// <summary>What somebody was told.</summary>
internal sealed record StandInRequest(string Path, string Query, string ContentType, string Body)
{
    /// <summary>Addresses, one a line.</summary>
    public IReadOnlyList<string> Lines => Body.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
