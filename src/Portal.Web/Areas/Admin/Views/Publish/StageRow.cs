namespace Portal.Web.Areas.Admin.Views.Publish;

/// <summary>One of the reviews that an article needs.</summary>
/// <param name="Stage">As a word.</param>
/// <param name="SignedBy">Null while it is missing.</param>
public sealed record StageRow(string Stage, string? SignedBy, DateTime? SignedAtUtc, bool IsNext);
