namespace Portal.Web.Areas.Admin.Views.PhotoUpload;

/// <summary>Where new photos are sent from.</summary>
public sealed record UploadPage(DeskFrame Frame, UploadFacts Script) : IDeskPage
{
    /// <summary>What pickers of files offer. Content decides; some systems know no media type for these.</summary>
    public const string Accepted = "image/jpeg,image/png,image/webp,image/avif,image/heic,.jpg,.jpeg,.png,.webp,.avif,.heic";

    public string Title => Frame.Words["PhotosUpload"];

    public IReadOnlyList<string> Problems { get; init; } = [];
}
