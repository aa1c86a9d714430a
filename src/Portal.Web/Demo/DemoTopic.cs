namespace Portal.Web.Demo;

public sealed record DemoTopic(string Slug, string Name, string? Summary);
