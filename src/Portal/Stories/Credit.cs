namespace Portal.Stories;

/// <summary>One person's part in a story.</summary>
/// <param name="Name">As printed, without inner padding: 孙权.</param>
/// <param name="Person">Slug of the person's page, to tell namesakes apart; null means the person of that name.</param>
public sealed record Credit(CreditRole Role, string Name, string? Person = null);
