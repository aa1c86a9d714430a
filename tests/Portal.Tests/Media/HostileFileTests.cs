using System.Text;
using NetVips;
using Portal.Media;
using Portal.Testing.Hostile;
using Xunit;

namespace Portal.Tests.Media;

/// <summary>What becomes of every hostile file.</summary>
public sealed class HostileFileTests : IDisposable
{
    private static readonly byte[][] Foreign = [.. new[] { "<script", "<svg", "<html", "<?php", "PK\x03\x04", "Exif" }.Select(Encoding.ASCII.GetBytes)];

    private readonly PhotoWork _work = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-hostile-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, HostileFiles.All.Count)];

    [Fact]
    public void There_are_enough_of_them() => Assert.InRange(HostileFiles.All.Count, 40, int.MaxValue);

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task It_is_refused_for_its_reason_or_becomes_a_picture_and_nothing_else(int number)
    {
        var file = HostileFiles.All[number];
        TestContext.Current.TestOutputHelper?.WriteLine(file.Name);
        var store = new FolderMediaStore(_folder);

        var photo = await new PhotoIntake(store, _work).StoreAsync(file.Make(), Token);

        if (file.Fate != HostileFate.Either)
        {
            Assert.Equal((file.Name, file.Fate == HostileFate.Taken, file.Refusal), (file.Name, photo.IsPhoto, photo.Refusal));
        }

        var renditions = Directory.Exists(_folder) ? Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).ToList() : [];
        Assert.Equal(photo.IsPhoto, renditions.Count > 0);
        foreach (var rendition in renditions.Where(path => path.Contains(MediaName.Renditions, StringComparison.Ordinal)))
        {
            var content = await File.ReadAllBytesAsync(rendition, Token);
            Assert.DoesNotContain(Foreign, foreign => content.AsSpan().IndexOf(foreign) >= 0);
            using var picture = Image.NewFromBuffer(content, failOn: Enums.FailOn.Warning);
            Assert.True(picture.Avg() >= 0, rendition);
        }
    }

    public void Dispose()
    {
        _work.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
