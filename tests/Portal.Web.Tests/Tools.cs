using Xunit;

namespace Portal.Web.Tests;

/// <summary>Programs that some tests need and a machine may lack.</summary>
internal static class Tools
{
    /// <returns>Absolute path of the program; null when it is not on the path.</returns>
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);

    /// <summary>Without what it needs a test is skipped, with the reason; on a build server (CI=true) it fails.</summary>
    public static void Need(bool present, string reason)
    {
        if (!present && Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail(reason);
        }

        Assert.SkipUnless(present, reason);
    }
}
