using Portal.Stories;

namespace Portal.Reading;

/// <summary>A credited person and the path of the person's page.</summary>
public sealed record PublishedCredit(CreditRole Role, string Name, string Path);
