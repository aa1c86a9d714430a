namespace Portal.Web.Demo;

/// <summary>The frame of the demo portal, as site.json has it.</summary>
public sealed record DemoSite
{
    public IReadOnlyList<DemoEdition> Editions { get; init; } = [];

    public IReadOnlyList<DemoPerson> People { get; init; } = [];

    public IReadOnlyList<DemoSource> Sources { get; init; } = [];

    public IReadOnlyList<DemoTopic> Topics { get; init; } = [];

    public IReadOnlyList<DemoAboutPage> About { get; init; } = [];
}
