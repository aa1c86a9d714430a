namespace Portal.Publishing;

/// <param name="Utc">Null unless known.</param>
public sealed record LocalTimeReading(LocalTimeOutcome Outcome, DateTime? Utc);
