namespace Portal.Web.Views.Home;

/// <summary>What a portal without editions shows.</summary>
public sealed record SetupPage(PageFrame Frame) : IPage
{
    public string Title => Frame.Words["SetupTitle"];

    public string? CanonicalPath => null;

    public bool NoIndex => true;
}
