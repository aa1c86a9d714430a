using System.Security.Cryptography;
using NetVips;
using Portal.Media;
using Xunit;

namespace Portal.Web.Tests.Faults;

/// <summary>What lies in a store after something went wrong.</summary>
internal static class StoredPictures
{
    /// <summary>Reads all of it: every original has to be what its name says, and every rendition a whole picture.</summary>
    /// <returns>Names of all that can be read.</returns>
    public static async Task<IReadOnlyList<string>> ReadAsync(IMediaStore store, CancellationToken token)
    {
        var names = new List<string>();
        foreach (var start in new[] { MediaName.Originals, MediaName.Renditions })
        {
            await foreach (var file in store.ListAsync(start, token))
            {
                // What a killed write leaves on a disk has no name that anybody asks for.
                if (!file.Name.EndsWith(".part", StringComparison.Ordinal))
                {
                    names.Add(file.Name);
                }
            }
        }

        foreach (var name in names)
        {
            await using var stored = await store.OpenAsync(name, token);
            var content = new byte[stored!.Length];
            await stored.ReadExactlyAsync(content, token);
            if (name.StartsWith(MediaName.Originals, StringComparison.Ordinal))
            {
                Assert.Equal(MediaName.HashOf(name), Convert.ToHexStringLower(SHA256.HashData(content)));
            }

            using var picture = Image.NewFromBuffer(content, failOn: Enums.FailOn.Warning);
            Assert.True(picture.Avg() >= 0, name);
        }

        return names;
    }
}
