namespace Portal.Web.Hosting;

/// <summary>What the site is called from outside.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>Absolute address of the main edition's home, such as https://news.example; every absolute link begins with it.</summary>
    public string BaseUrl { get; init; } = "";

    /// <summary>Absolute address of a path from the root of the site.</summary>
    public string Absolute(string path) => BaseUrl.TrimEnd('/') + path;
}
