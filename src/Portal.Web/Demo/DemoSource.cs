namespace Portal.Web.Demo;

public sealed record DemoSource(string Slug, string Name, string? Url);
