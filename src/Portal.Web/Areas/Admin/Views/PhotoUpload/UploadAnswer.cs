namespace Portal.Web.Areas.Admin.Views.PhotoUpload;

/// <summary>What a script is told of a photo that was taken in.</summary>
/// <param name="Picture">Address of a small one, with its size.</param>
/// <param name="Alike">Names of photos that look like it.</param>
public sealed record UploadAnswer(
    string Hash, string Path, bool IsNew, string Caption, string Credit, string Picture, int Width, int Height, IReadOnlyList<string> Alike);
