namespace Portal.Media;

/// <summary>Formats that readers get.</summary>
public enum RenditionFormat
{
    Jpeg,
    WebP,
    Avif,
}
