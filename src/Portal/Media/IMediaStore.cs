namespace Portal.Media;

/// <summary>Where photos lie. Names are those of <see cref="MediaName"/>; a photo's picture under a name never changes.</summary>
public interface IMediaStore
{
    Task<bool> HasAsync(string name, CancellationToken cancellationToken);

    /// <returns>A seekable stream that the caller disposes; null when there is nothing of that name.</returns>
    Task<Stream?> OpenAsync(string name, CancellationToken cancellationToken);

    /// <summary>Afterwards all of it lies there and outlasts a power cut; before, nothing of it is to be seen.</summary>
    Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>Does nothing when there is nothing of that name.</summary>
    Task DeleteAsync(string name, CancellationToken cancellationToken);

    /// <summary>What lies there under names that begin so, also what a killed upload has left; in no order.</summary>
    /// <param name="start">A folder with its slash, or longer.</param>
    IAsyncEnumerable<StoredMedia> ListAsync(string start, CancellationToken cancellationToken);
}
