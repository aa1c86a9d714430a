namespace Portal.Web.Hosting;

/// <summary>
/// Where this process writes its log. Several may have one data folder, as servers on a share or an old process beside its successor, and
/// writers of one file overwrite each other's lines; so each takes the first name that no other holds.
/// </summary>
public sealed class LogFile : IDisposable
{
    private const int MaxWriters = 100;

    private readonly FileStream _held;

    public LogFile(DataFolder data)
    {
        var folder = Directory.CreateDirectory(data.Path("logs")).FullName;
        (_held, var number) = Hold(folder);
        Pattern = Path.Combine(folder, $"{Name(number)}-.json");
    }

    /// <summary>Absolute path, to which the day is added before the ending.</summary>
    public string Pattern { get; }

    public void Dispose() => _held.Dispose();

    /// <summary>The lock is the operating system's and ends with its process.</summary>
    private static (FileStream Held, int Number) Hold(string folder)
    {
        for (var number = 1; ; number++)
        {
            var path = Path.Combine(folder, $".{Name(number)}.lock");
            try
            {
                return (new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None), number);
            }
            catch (IOException) when (number < MaxWriters && File.Exists(path))
            {
                // Another process writes there.
            }
        }
    }

    private static string Name(int number) => number == 1 ? "portal" : $"portal-{number}";
}
