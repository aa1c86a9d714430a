using System.Diagnostics;
using System.Text;
using Xunit;

namespace Portal.Web.Tests;

/// <summary>Parsers of others (npm, fetched by tests/run.sh) by the scripts in tests/parsers.</summary>
internal static class NodeParser
{
    private static readonly string Modules = Path.Combine(SourceTree.Root, "tests", ".tools", "parsers", "node_modules");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Absolute path of a file of a package.</summary>
    public static string File(params string[] path)
    {
        var file = Path.Combine([Modules, .. path]);
        Tools.Need(System.IO.File.Exists(file), "The parsers are missing; tests/run.sh fetches them.");
        return file;
    }

    /// <returns>What the script prints.</returns>
    public static async Task<string> RunAsync(string script, byte[] input)
    {
        Tools.Need(Directory.Exists(Modules), "The parsers are missing; tests/run.sh fetches them.");
        Tools.Need(Tools.Find("node") is not null, "Node is missing; the parsers need it.");
        using var process = Process.Start(new ProcessStartInfo("node", [Path.Combine(SourceTree.Root, "tests", "parsers", script)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
            Environment = { ["NODE_PATH"] = Modules },
        })!;
        var output = process.StandardOutput.ReadToEndAsync(Token);
        var errors = process.StandardError.ReadToEndAsync(Token);
        await process.StandardInput.BaseStream.WriteAsync(input, Token);
        process.StandardInput.Close();
        await process.WaitForExitAsync(Token);
        Assert.True(process.ExitCode == 0, await errors);
        return await output;
    }
}
