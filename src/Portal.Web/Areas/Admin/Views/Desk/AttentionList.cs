namespace Portal.Web.Areas.Admin.Views.Desk;

/// <summary>Things of one kind that somebody should look at.</summary>
/// <param name="Title">Says how many there are.</param>
/// <param name="Path">Of all of them.</param>
/// <param name="Rows">The most pressing first.</param>
public sealed record AttentionList(string Title, string Path, IReadOnlyList<AttentionRow> Rows)
{
    /// <summary>So many are shown here.</summary>
    public const int Most = 5;
}
