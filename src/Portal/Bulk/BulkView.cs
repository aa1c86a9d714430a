namespace Portal.Bulk;

/// <summary>A run with what becomes of its stories.</summary>
/// <param name="Fates">Before it has begun of all stories, afterwards of those that were skipped.</param>
public sealed record BulkView(BulkRun Run, IReadOnlyList<BulkFate> Fates);
