namespace Portal.Web.Views.Preview;

/// <summary>Where the key of a preview link opens nothing.</summary>
public sealed record UnusablePreviewPage(PageFrame Frame) : IPage
{
    public string Title => Frame.Words["PreviewUnusableTitle"];

    public string? CanonicalPath => null;

    public bool NoIndex => true;
}
