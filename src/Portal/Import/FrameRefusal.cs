namespace Portal.Import;

/// <summary>Something of an export that could not be added.</summary>
/// <param name="Kind">English word: edition, section, person ...</param>
/// <param name="Name">Slug or path.</param>
public sealed record FrameRefusal(string Kind, string Name);
