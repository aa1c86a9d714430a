using Portal.Web.Areas.Admin.Views.Shared;

namespace Portal.Web.Areas.Admin.Views.Desk;

/// <summary>One thing that somebody should look at.</summary>
/// <param name="Path">Where it can be mended.</param>
/// <param name="Language">Of the title; null where it is the desk's.</param>
/// <param name="Line">What is said under the title.</param>
public sealed record AttentionRow(string Title, string Path, ListTime Time, string? Language = null, string? Line = null);
