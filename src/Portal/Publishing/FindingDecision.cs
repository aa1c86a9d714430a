namespace Portal.Publishing;

/// <summary>What a person says to one finding.</summary>
/// <param name="Finding">Its place in the version's findings, counted from 0.</param>
/// <param name="Undo">True brings back what stood there; false accepts the change.</param>
public sealed record FindingDecision(int Finding, bool Undo);
