using Portal.Stories;

namespace Portal.Web.Facts;

/// <summary>A person with a part in a story.</summary>
/// <param name="Url">Absolute address of the person's page.</param>
public sealed record PersonFacts(CreditRole Role, string Name, string Url);
