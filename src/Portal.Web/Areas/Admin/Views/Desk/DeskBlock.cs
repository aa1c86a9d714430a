using Portal.Web.Areas.Admin.Views.Shared;

namespace Portal.Web.Areas.Admin.Views.Desk;

/// <summary>One list of the first page.</summary>
/// <param name="Id">Of its heading, in the page.</param>
/// <param name="Empty">What is said in place of an empty list.</param>
/// <param name="MorePath">All of it.</param>
public sealed record DeskBlock(DeskFrame Frame, string Id, string Title, IReadOnlyList<ArticleRow> Rows, string Empty, string? MorePath);
