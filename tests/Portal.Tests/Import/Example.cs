using System.Runtime.CompilerServices;
using System.Text;

namespace Portal.Tests.Import;

/// <summary>Files beside the tests, read from the source tree.</summary>
internal static class Example
{
    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder(), name), Encoding.UTF8);

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder(), name));

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Examples");
}
