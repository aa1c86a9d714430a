namespace Portal.Benchmarks;

/// <summary>A program as it was published: the portal, or the bare application that it is measured beside (tests/Portal.Bare).</summary>
/// <param name="File">Absolute path of what is started.</param>
internal sealed record PublishedProgram(string File)
{
    public static PublishedProgram Portal(string folder) => new(Path.GetFullPath(Path.Combine(folder, "Portal.Web")));

    public static PublishedProgram Bare(string folder) => new(Path.GetFullPath(Path.Combine(folder, "Portal.Bare")));

    /// <summary>What both are started with; the bare one knows of the address and the folder only.</summary>
    public static string[] Settings(string address, string dataFolder) => ["--urls", address, $"--Portal:DataFolder={dataFolder}", "--Site:BaseUrl=https://news.example"];
}
