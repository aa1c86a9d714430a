using Xunit;

namespace Portal.Tests.Text.Chinese;

public sealed class LicenceTests
{
    /// <summary>Apache-2.0 4(a) and the Unicode licence ask for it wherever the tables go, and they go inside Portal.dll.</summary>
    [Theory]
    [InlineData("LICENSE-OpenCC.txt", "Apache License")]
    [InlineData("LICENSE-Unicode.txt", "UNICODE")]
    public async Task The_licences_of_the_embedded_tables_ship_with_the_program(string file, string words)
    {
        var licence = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "licences", file), TestContext.Current.CancellationToken);

        Assert.Contains(words, licence, StringComparison.Ordinal);
    }
}
