using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Portal.Media;

namespace Portal.Web.MediaStores;

/// <summary>Keeps photos as blobs of an Azure container, which is made when it is first written to.</summary>
public sealed class AzureMediaStore(BlobContainerClient container) : IMediaStore
{
    private const int NotFound = 404;

    public async Task<bool> HasAsync(string name, CancellationToken cancellationToken) =>
        await container.GetBlobClient(name).ExistsAsync(cancellationToken);

    /// <summary>Photos are small and readers get them from caches, so a blob is fetched whole, by one request.</summary>
    public async Task<Stream?> OpenAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var blob = await container.GetBlobClient(name).DownloadContentAsync(cancellationToken);
            return blob.Value.Content.ToStream();
        }
        catch (RequestFailedException exception) when (exception.Status == NotFound)
        {
            return null;
        }
    }

    /// <summary>One request, which Azure carries out whole or not at all.</summary>
    public async Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        try
        {
            await UploadAsync(name, content, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await UploadAsync(name, content, cancellationToken);
        }
    }

    public async Task DeleteAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            await container.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status == NotFound)
        {
            // Not even the container is there.
        }
    }

    public async IAsyncEnumerable<StoredMedia> ListAsync(string start, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!await container.ExistsAsync(cancellationToken))
        {
            yield break;
        }

        await foreach (var blob in container.GetBlobsAsync(new GetBlobsOptions { Prefix = start }, cancellationToken))
        {
            yield return new StoredMedia(
                blob.Name, blob.Properties.ContentLength ?? 0, blob.Properties.LastModified?.UtcDateTime ?? DateTime.UnixEpoch);
        }
    }

    private Task UploadAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        container.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(content), overwrite: true, cancellationToken);
}
