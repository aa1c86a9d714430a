namespace Portal.Web.Areas.Admin.Views.Photos;

/// <summary>The file that is to stand in a photo's place.</summary>
public sealed class ReplaceForm
{
    public int? Revision { get; init; }

    public IFormFile? File { get; init; }
}
