namespace Portal.Web.Demo;

/// <param name="Main">True for the first one only: the first edition is the main one.</param>
/// <param name="ShortName">For people who read the file; editions have one name.</param>
public sealed record DemoEdition(
    string Slug, bool Main, string Name, string? ShortName, string Language, string Zone, string? Hotline, string? Email)
{
    public IReadOnlyList<string> Notices { get; init; } = [];

    public IReadOnlyList<DemoSection> Sections { get; init; } = [];
}
