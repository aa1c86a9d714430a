using Microsoft.Extensions.Options;
using Portal.Media;
using Portal.Web.Hosting;

namespace Portal.Web.MediaStores;

/// <summary>Registers the store of photos that the configuration names.</summary>
public static class MediaServices
{
    public static void AddMedia(this IServiceCollection services) => services.AddSingleton<IMediaStore>(provider =>
        provider.GetRequiredService<IOptions<MediaOptions>>().Value is { Store: MediaOptions.Azure } azure
            ? new AzureMediaStore(azure.NewContainer())
            : new FolderMediaStore(provider.GetRequiredService<DataFolder>().Path("media")));
}
