namespace Portal.Media;

/// <summary>Where photos lie. Names are those of <see cref="MediaName"/>; what lies under a name never changes.</summary>
public interface IMediaStore
{
    Task<bool> HasAsync(string name, CancellationToken cancellationToken);

    /// <returns>A seekable stream that the caller disposes; null when there is nothing of that name.</returns>
    Task<Stream?> OpenAsync(string name, CancellationToken cancellationToken);

    /// <summary>Afterwards all of it lies there and outlasts a power cut; before, nothing of it is to be seen.</summary>
    Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);
}
