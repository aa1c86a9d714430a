using System.Diagnostics;
using System.Globalization;

namespace Portal.Web.Tests.Faults;

/// <summary>What a process uses, told by Linux (proc(5)).</summary>
internal sealed class ProcessUse(int id)
{
    /// <summary>Only Linux tells peaks of other processes and lets them be forgotten.</summary>
    public static bool IsTold => OperatingSystem.IsLinux();

    /// <summary>Megabytes in memory now.</summary>
    public long Megabytes => Read("VmRSS");

    /// <summary>The most megabytes since <see cref="ForgetPeak"/>.</summary>
    public long PeakMegabytes => Read("VmHWM");

    /// <summary>Processor time since the process began.</summary>
    public TimeSpan Processor
    {
        get
        {
            using var process = Process.GetProcessById(id);
            return process.TotalProcessorTime;
        }
    }

    public void ForgetPeak() => File.WriteAllText($"/proc/{id}/clear_refs", "5");

    private long Read(string field)
    {
        var line = File.ReadLines($"/proc/{id}/status").First(line => line.StartsWith(field, StringComparison.Ordinal));
        return long.Parse(line.Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
    }
}
