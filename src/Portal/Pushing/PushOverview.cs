namespace Portal.Pushing;

/// <summary>How things stand with what others are told.</summary>
/// <param name="Dead">The newest of those that were given up.</param>
/// <param name="Failing">Of those that are tried again, the soonest.</param>
public sealed record PushOverview(
    IReadOnlyList<PushCount> Counts, IReadOnlyList<PushPause> Pauses, IReadOnlyList<ListedPush> Dead, IReadOnlyList<ListedPush> Failing);
