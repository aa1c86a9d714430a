namespace Portal.Web.Areas.Admin.Views.Photos;

/// <summary>Photos whose rights end within a week.</summary>
public sealed record ExpiringPhotosPage(DeskFrame Frame, IReadOnlyList<PhotoTile> Tiles) : IDeskPage
{
    public string Title => Frame.Words["PhotosExpiring"];
}
