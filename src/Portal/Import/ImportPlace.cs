namespace Portal.Import;

/// <summary>Where imported stories go.</summary>
/// <param name="Edition">Slug.</param>
/// <param name="Language">BCP 47 tag of the stories there.</param>
/// <param name="Zone">In which pages of the edition print times.</param>
public sealed record ImportPlace(int EditionId, string Edition, int? SectionId, string Language, TimeZoneInfo Zone);
