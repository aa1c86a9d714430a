namespace Portal.About;

/// <summary>A standing page of the site: who we are, editorial principles, corrections policy.</summary>
public sealed class AboutPage
{
    public AboutPage(string slug, string title, string language, string markdown)
    {
        Slug = slug;
        Title = title;
        Language = language;
        Markdown = markdown;
    }

    public int AboutPageId { get; private set; }

    /// <summary>Lower-case ASCII, unique.</summary>
    public string Slug { get; private set; }

    public string Title { get; set; }

    /// <summary>BCP 47 tag.</summary>
    public string Language { get; set; }

    public string Markdown { get; set; }

    /// <summary>Place in lists of such pages, ascending.</summary>
    public int Order { get; set; }

    /// <summary>Concurrency token, raised by whoever changes it.</summary>
    public int Revision { get; private set; }

    public void Touch() => Revision++;
}
