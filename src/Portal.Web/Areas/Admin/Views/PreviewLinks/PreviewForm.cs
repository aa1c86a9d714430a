namespace Portal.Web.Areas.Admin.Views.PreviewLinks;

public sealed class PreviewForm
{
    public int Version { get; init; }

    /// <summary>How long the link holds.</summary>
    public int Days { get; init; } = 3;
}
