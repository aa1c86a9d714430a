namespace Portal.Fronts;

/// <summary>What became of an act on a front.</summary>
public sealed record FrontResult(FrontOutcome Outcome)
{
    /// <summary>Empty unless refused.</summary>
    public IReadOnlyList<FrontProblem> Problems { get; init; } = [];

    /// <summary>The newest version; null when there is no such edition.</summary>
    public int? Version { get; init; }
}
