namespace Portal.Web.Areas.Admin.Views.PhotoUpload;

/// <summary>Photos whose words somebody is to confirm.</summary>
public sealed record DescribePage(DeskFrame Frame, IReadOnlyList<DescribeRow> Rows) : IDeskPage
{
    public string Title => Frame.Words["PhotosDescribe"];

    public IReadOnlyList<string> Problems { get; init; } = [];
}
