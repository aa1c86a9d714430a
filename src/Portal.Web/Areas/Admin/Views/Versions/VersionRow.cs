namespace Portal.Web.Areas.Admin.Views.Versions;

/// <summary>A version in the list.</summary>
/// <param name="Marks">That readers see it, that it is the newest: as words.</param>
/// <param name="Note">Why it was saved; null when nobody said.</param>
public sealed record VersionRow(int Number, string Author, DateTime SavedAtUtc, string? Note, IReadOnlyList<string> Marks, bool IsFrom, bool IsTo);
