using System.Diagnostics;
using System.Globalization;

namespace Portal.Benchmarks.Speed;

/// <summary>A program that runs on one core only (taskset), so that a server and who asks it do not take turns on the same one.</summary>
public sealed class PinnedProcess : IDisposable
{
    public const int ServerCore = 0;
    public const int ReaderCore = 1;

    private readonly Process _process;

    private PinnedProcess(Process process) => _process = process;

    /// <summary>Its memory in use, as the kernel counts it, in megabytes.</summary>
    public double ResidentMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>What it has taken so far, in user mode and in the kernel. taskset becomes the program, so it is the same process.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static PinnedProcess Start(int core, string program, IEnumerable<string> words, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("taskset", ["-c", core.ToString(CultureInfo.InvariantCulture), program, .. words]) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        return new PinnedProcess(Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start."));
    }

    /// <summary>Runs to the end.</summary>
    /// <returns>What it wrote.</returns>
    public static async Task<string> RunAsync(int core, string program, params string[] words)
    {
        using var run = Start(core, program, words);
        return await run.EndAsync();
    }

    /// <returns>What it wrote.</returns>
    public async Task<string> EndAsync()
    {
        var output = await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return _process.ExitCode == 0 ? output : throw new InvalidOperationException($"A program ended with {_process.ExitCode}: {output}");
    }

    /// <summary>Lets what it writes go, so that it never waits for a reader.</summary>
    public PinnedProcess Unheard()
    {
        _process.BeginOutputReadLine();
        return this;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }
}
