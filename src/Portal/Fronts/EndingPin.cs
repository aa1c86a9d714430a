namespace Portal.Fronts;

/// <summary>Something that falls out of an edition's home soon.</summary>
/// <param name="Pin">Null for the breaking bar.</param>
/// <param name="Title">Of the story's newest version, or the text of the bar.</param>
public sealed record EndingPin(int EditionId, FrontPin? Pin, string Title, DateTime UntilUtc);
