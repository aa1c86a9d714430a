using Portal.Web.Commands;

namespace Portal.Testing;

/// <summary>The command line on a data folder of its own, run in this process with its output kept.</summary>
/// <param name="dataFolder">Absolute path; null is one of the program's own.</param>
public sealed class PortalProgram(string? dataFolder = null) : IDisposable
{
    /// <summary>Absolute path; gone when the program is disposed.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("portal-verb-").FullName;

    public string DataFolder => dataFolder ?? Path.Combine(Folder, "data");

    /// <summary>What verbs read from standard input.</summary>
    public string Input { get; set; } = "";

    /// <param name="words">As a shell would hand them over.</param>
    public async Task<ProgramRun> RunAsync(CancellationToken token, params string[] words)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        string[] settings =
        [
            "--environment=Testing", "--applicationName=Portal.Web", $"--Portal:DataFolder={DataFolder}", $"--Site:BaseUrl={PortalFactory.Address}",
        ];
        var code = await PortalCommand.RunAsync([.. settings, .. words], output, error, new StringReader(Input), token);
        return new ProgramRun(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs a verb that has to succeed.</summary>
    public async Task<string> DoAsync(CancellationToken token, params string[] words)
    {
        var run = await RunAsync(token, words);
        return run.Code == ExitCode.Done ? run.Output : throw new InvalidOperationException($"{string.Join(' ', words)}: {run.Error}");
    }

    /// <summary>Writes a file below <see cref="Folder"/>.</summary>
    /// <returns>Absolute path.</returns>
    public string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file below <see cref="Folder"/>.</summary>
    /// <returns>Absolute path.</returns>
    public string Write(string name, byte[] content)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
