namespace Portal.Web.Caching;

/// <summary>The forms in which a page is sent.</summary>
public enum PageEncoding
{
    Identity,
    Gzip,
    Brotli,
}
