using Microsoft.Extensions.DependencyInjection;
using Portal.Media;
using Portal.Testing;
using Portal.Web.Commands;
using Xunit;

namespace Portal.Web.Tests.Commands;

public sealed class MediaCommandTests : IAsyncLifetime
{
    private readonly PortalFactory _portal = new();
    private readonly PortalProgram _program;
    private PhotoFile? _photo;

    public MediaCommandTests() => _program = new PortalProgram(_portal.DataFolder);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Media => Path.Combine(_portal.DataFolder, "media");

    [Fact]
    public async Task A_library_that_is_whole_is_said_to_be() =>
        Assert.Contains("1 photos checked, 0 renditions made, 0 files deleted.", await _program.DoAsync(Token, "media", "check"), StringComparison.Ordinal);

    [Fact]
    public async Task Renditions_that_are_missing_are_made_again()
    {
        Directory.Delete(Path.Combine(Media, "renditions"), recursive: true);

        var (code, _, error) = await _program.RunAsync(Token, "media", "check");
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("renditions are missing", error, StringComparison.Ordinal);

        await _program.DoAsync(Token, "media", "check", "--repair");
        Assert.True(File.Exists(Path.Combine(Media, MediaName.Of(_photo!.Rendition(PhotoCrop.Whole, 480, RenditionFormat.WebP)))));
    }

    [Fact]
    public async Task An_original_that_is_missing_is_named()
    {
        File.Delete(Path.Combine(Media, MediaName.Original(_photo!.Hash)));

        var (code, _, error) = await _program.RunAsync(Token, "media", "check", "--repair");

        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains(_photo.Hash, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Old_files_of_no_photo_are_deleted_when_asked_for()
    {
        var orphan = Add(MediaName.Original(new string('e', 64)), days: 2);
        var left = Add($"renditions/ab/{Guid.NewGuid():N}.part", days: 2);
        var young = Add(MediaName.Original(new string('d', 64)), days: 0);

        var (code, _, error) = await _program.RunAsync(Token, "media", "check", "--repair");
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains(MediaName.Original(new string('e', 64)), error, StringComparison.Ordinal);
        Assert.Equal((true, false, true), (File.Exists(orphan), File.Exists(left), File.Exists(young)));

        await _program.DoAsync(Token, "media", "check", "--repair", "--delete-orphans");
        Assert.Equal((false, true), (File.Exists(orphan), File.Exists(young)));
    }

    private string Add(string name, int days)
    {
        var file = Path.Combine(Media, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "x");
        File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-days));
        return file;
    }

    public async ValueTask InitializeAsync()
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        var reading = await scope.ServiceProvider.GetRequiredService<PhotoIntake>().StoreAsync(TestPhotos.Jpeg(900, 600), Token);
        await scope.ServiceProvider.GetRequiredService<AddPhoto>().RunAsync(AddPhotoRequest.Of(reading), Newsroom.Desk, Token);
        _photo = reading.File;
    }

    public async ValueTask DisposeAsync()
    {
        _program.Dispose();
        await _portal.DisposeAsync();
    }
}
