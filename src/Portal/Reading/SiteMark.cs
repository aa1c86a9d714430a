namespace Portal.Reading;

/// <summary>Differs whenever the frame of the site has changed.</summary>
/// <param name="Changes">How many changes there have been.</param>
/// <param name="LastChangeId">The newest of them; 0 before the first. On SQL Server ids may commit out of order, which is
/// why the count belongs to it.</param>
public sealed record SiteMark(int Changes, long LastChangeId);
