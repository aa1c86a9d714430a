namespace Portal.Statistics;

/// <param name="TargetId">Id of the person or section.</param>
/// <param name="Words">Han signs and Latin words of all these articles together.</param>
public sealed record OutputRow(int TargetId, string Name, int Articles, long Words);
