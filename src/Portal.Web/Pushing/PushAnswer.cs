using Portal.Pushing;

namespace Portal.Web.Pushing;

/// <summary>What a target answered to one request.</summary>
/// <param name="Results">One for each address.</param>
/// <param name="PausedUntilUtc">The target wants to hear nothing before then; null when it does not say.</param>
/// <param name="Remaining">Addresses that it still takes today; null when it does not say.</param>
public sealed record PushAnswer(IReadOnlyList<PushResult> Results, DateTime? PausedUntilUtc = null, int? Remaining = null)
{
    /// <summary>The same for all.</summary>
    public static PushAnswer Of(IEnumerable<DuePush> pushes, PushOutcome outcome, string? problem = null, TimeSpan? after = null) =>
        new([.. pushes.Select(push => new PushResult(push, outcome, problem, after))]);
}
