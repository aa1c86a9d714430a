namespace Portal.Web.Areas.Admin.Views.Bulk;

/// <summary>Stories of which the same becomes.</summary>
/// <param name="Title">How many, and what.</param>
/// <param name="More">How many there are besides those that are named, as words; null when all are.</param>
public sealed record BulkFateView(string Title, IReadOnlyList<(string Title, string Path)> Stories, string? More);
