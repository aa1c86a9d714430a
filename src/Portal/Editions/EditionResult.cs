namespace Portal.Editions;

/// <summary>What became of adding or setting an edition.</summary>
public sealed record EditionResult(EditionOutcome Outcome)
{
    public IReadOnlyList<EditionProblem> Problems { get; init; } = [];

    /// <summary>Null unless done.</summary>
    public Edition? Edition { get; init; }

    internal static EditionResult Refused(IReadOnlyList<EditionProblem> problems) => new(EditionOutcome.Refused) { Problems = problems };
}
