using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace Portal.Tests.Text;

/// <summary>The folders of example pairs beside these tests, read from the source tree.</summary>
internal static partial class ExampleFiles
{
    private static readonly string Root = Path.Combine(FindSolution(), "tests", "Portal.Tests", "Text", "Examples");

    /// <summary>Names, without ending, of the pairs in a folder of Examples.</summary>
    public static TheoryData<string> Names(string folder, string ending)
    {
        var files = Directory.EnumerateFiles(Path.Combine(Root, folder), $"*{ending}").Order(StringComparer.Ordinal);
        return [.. files.Select(file => Path.GetFileName(file)[..^ending.Length])];
    }

    /// <summary>The file's text without its last line end.</summary>
    public static string Read(string folder, string file)
    {
        var text = File.ReadAllText(Path.Combine(Root, folder, file));
        return text.EndsWith('\n') ? text[..^1] : text;
    }

    /// <summary>As <see cref="Read"/>, with \u{202E} standing for a UTF-16 unit or scalar that nobody could see in the file.</summary>
    public static string ReadEscaped(string folder, string file) => Unescape(Read(folder, file));

    /// <summary>The lines of a file directly in Examples, unescaped.</summary>
    public static IReadOnlyList<string> ReadLines(string file) => [.. File.ReadLines(Path.Combine(Root, file)).Select(Unescape)];

    private static string Unescape(string text) =>
        Escape().Replace(text, match => Sign(int.Parse(match.Groups["hex"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));

    private static string Sign(int scalar) => scalar is >= 0xD800 and <= 0xDFFF ? ((char)scalar).ToString() : char.ConvertFromUtf32(scalar);

    /// <summary>The folder of the solution.</summary>
    public static string FindSolution()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Portal.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the source tree.");
        return folder.FullName;
    }

    [GeneratedRegex(@"\\u\{(?<hex>[0-9A-Fa-f]{1,6})\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escape();
}
