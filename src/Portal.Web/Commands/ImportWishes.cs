namespace Portal.Web.Commands;

/// <summary>What the caller of an import wants.</summary>
/// <param name="Edition">Slug; null is the main edition.</param>
/// <param name="Section">Slugs joined by slashes; null is none.</param>
internal sealed record ImportWishes(string? Edition, string? Section, bool Publish, bool DryRun);
