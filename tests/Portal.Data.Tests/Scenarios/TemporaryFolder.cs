namespace Portal.Data.Tests.Scenarios;

/// <summary>An empty folder that is deleted with all that was put into it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("portal-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
