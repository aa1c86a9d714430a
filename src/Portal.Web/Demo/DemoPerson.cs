namespace Portal.Web.Demo;

public sealed record DemoPerson(string Slug, string Name, string? Title, string? Bio);
