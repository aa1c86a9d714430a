namespace Portal.Web.Demo;

public sealed record DemoSection(string Slug, string Name, string? Language)
{
    public IReadOnlyList<DemoSection> Sections { get; init; } = [];
}
