namespace Portal.Web.Feeds;

/// <summary>The hub that tells subscribers of feeds what is new (WebSub, W3C).</summary>
public sealed class WebSubOptions
{
    public const string Section = "WebSub";

    /// <summary>Absolute address; empty for none.</summary>
    public string Hub { get; init; } = "";

    public bool IsValid => Hub.Length == 0 || (Uri.TryCreate(Hub, UriKind.Absolute, out var hub) && hub.Scheme is "http" or "https");
}
