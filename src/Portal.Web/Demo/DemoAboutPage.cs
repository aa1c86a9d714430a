namespace Portal.Web.Demo;

public sealed record DemoAboutPage(string Slug, string Title, string Language, string Markdown);
