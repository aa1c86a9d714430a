using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using Portal.Web.Hosting;
using Xunit;

namespace Portal.Web.Tests.Hosting;

public sealed class LogFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-log-").FullName;

    /// <summary>Two writers of one file overwrite each other's lines.</summary>
    [Fact]
    public void Each_process_on_a_data_folder_has_a_file_of_its_own()
    {
        var first = Open();
        using var second = Open();
        first.Dispose();
        using var third = Open();

        Assert.Equal(["portal-.json", "portal-2-.json", "portal-.json"], [Name(first), Name(second), Name(third)]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Name(LogFile file) => Path.GetFileName(file.Pattern);

    private LogFile Open() => new(new DataFolder(
        Options.Create(new PortalOptions { DataFolder = _folder }), new HostingEnvironment { ContentRootPath = _folder }));
}
