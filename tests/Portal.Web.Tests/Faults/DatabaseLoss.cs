using Portal.Testing;

namespace Portal.Web.Tests.Faults;

/// <summary>
/// Takes the SQLite file away from a server that has it open, and gives it back. Called from another process, so that nobody's locks fall.
/// </summary>
internal sealed class DatabaseLoss(string dataFolder, DatabaseLossKind kind)
{
    // Page size of a file that nobody chose another for; the first page holds what makes it a database.
    private const int FirstPage = 4096;

    // Two copies of the index's header and the marks of its readers: https://www.sqlite.org/walformat.html#the_wal_index_header
    private const int SharedHeader = 136;

    private readonly string _file = Path.Combine(dataFolder, "portal.db");
    private byte[] _content = [];

    public async Task BeginAsync(CancellationToken token)
    {
        if (kind == DatabaseLossKind.Moved)
        {
            ForEachFile(file => File.Move(file, $"{file}.away"));
            return;
        }

        // All is in the file then, and nothing in the log beside it.
        await DatabaseFile.ExecuteAsync(dataFolder, "PRAGMA wal_checkpoint(TRUNCATE)", token);
        _content = await File.ReadAllBytesAsync(_file, token);
        Write(_file, new byte[_content.Length], 0);
        ForgetIndex();
    }

    public void End()
    {
        if (kind == DatabaseLossKind.Moved)
        {
            ForEachFile(file => File.Move($"{file}.away", file, overwrite: true));
            return;
        }

        // Until its first page is back, nobody takes the file for a database.
        Write(_file, _content.AsSpan(FirstPage), FirstPage);
        ForgetIndex();
        Write(_file, _content.AsSpan(0, FirstPage), 0);
    }

    private void ForEachFile(Action<string> action)
    {
        foreach (var file in new[] { _file, $"{_file}-wal", $"{_file}-shm" }.Where(file => File.Exists(file) || File.Exists($"{file}.away")))
        {
            action(file);
        }
    }

    /// <summary>Open connections answer from memory as long as the index says that nothing has changed; so it says nothing. It is gone where none is open.</summary>
    private void ForgetIndex()
    {
        try
        {
            Write($"{_file}-shm", new byte[SharedHeader], 0);
        }
        catch (FileNotFoundException)
        {
        }
    }

    private static void Write(string file, ReadOnlySpan<byte> bytes, long at)
    {
        using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        RandomAccess.Write(handle, bytes, at);
    }
}
