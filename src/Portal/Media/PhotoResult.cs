namespace Portal.Media;

/// <param name="Revision">What the next act has to have seen; null when there is no such photo.</param>
public sealed record PhotoResult(PhotoOutcome Outcome, int? Revision = null);
