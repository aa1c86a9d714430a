namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>Unsaved text of the person that can be taken up again.</summary>
/// <param name="LookPath">Shows what differs; null for a new story.</param>
/// <param name="TakePath">The form with the unsaved text.</param>
public sealed record AutosaveOffer(string Key, string Title, DateTime SavedAtUtc, string? LookPath, string TakePath);
