using Azure.Storage.Blobs;

namespace Portal.Web.MediaStores;

/// <summary>Where photos lie.</summary>
public sealed class MediaOptions
{
    public const string Section = "Media";

    public const string Folder = "Folder";

    public const string Azure = "Azure";

    /// <summary>Folder in the data folder, or Azure Blob Storage.</summary>
    public string Store { get; init; } = Folder;

    /// <summary>Of the Azure storage account. A secret: to be given by the environment, never by a file of the source tree.</summary>
    public string ConnectionString { get; init; } = "";

    /// <summary>Name of the Azure container.</summary>
    public string Container { get; init; } = "media";

    public bool IsValid => Store == Folder || (Store == Azure && IsAzure);

    /// <summary>The container itself; only for <see cref="Azure"/>.</summary>
    internal BlobContainerClient NewContainer() => new(ConnectionString, Container);

    private bool IsAzure
    {
        get
        {
            try
            {
                return NewContainer().Name.Length > 0;
            }
            catch (Exception exception) when (exception is ArgumentException or FormatException)
            {
                return false;
            }
        }
    }
}
