namespace Portal.Bulk;

/// <summary>Stories of which the same becomes.</summary>
/// <param name="Stories">Some of them before the run has begun, all of them afterwards.</param>
public sealed record BulkFate(BulkVerdict Verdict, int Count, IReadOnlyList<BulkStory> Stories);
