namespace Portal.Import;

/// <summary>Reads files of an import, and none that is larger than it may be.</summary>
internal static class ImportFile
{
    /// <returns>The content; one byte more than <paramref name="maxBytes"/> at most, which readers of the content refuse;
    /// null when the file cannot be read.</returns>
    public static async Task<byte[]?> ReadAsync(string path, int maxBytes, CancellationToken cancellationToken)
    {
        try
        {
            // A pipe or device has no length; opening one could wait for ever.
            if (new FileInfo(path) is { Exists: true, Length: 0 })
            {
                return [];
            }

            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous);

            var content = new byte[Math.Min(file.Length, maxBytes + 1L)];
            var length = await file.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, cancellationToken);
            return content[..length];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
