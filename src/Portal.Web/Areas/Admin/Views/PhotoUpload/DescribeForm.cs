using Portal.Web.Areas.Admin.Views.Photos;

namespace Portal.Web.Areas.Admin.Views.PhotoUpload;

/// <summary>What somebody says of several photos at once.</summary>
public sealed class DescribeForm
{
    public List<PhotoForm>? Photos { get; init; }
}
