namespace Portal.Reading;

/// <summary>A person as the person's page shows it.</summary>
/// <param name="Title">Such as 文化记者.</param>
/// <param name="Bio">Plain text.</param>
public sealed record PersonView(int PersonId, string Slug, string Name, string? Title, string? Bio);
