namespace Portal.Web.Areas.Admin.Views.PhotoUpload;

/// <summary>Files that somebody sends.</summary>
public sealed class UploadForm
{
    public List<IFormFile>? Files { get; init; }
}
