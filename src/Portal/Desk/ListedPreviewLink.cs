namespace Portal.Desk;

public sealed record ListedPreviewLink(int PreviewLinkId, int Version, string CreatedBy, DateTime CreatedAtUtc, DateTime ExpiresAtUtc);
