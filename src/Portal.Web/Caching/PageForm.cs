namespace Portal.Web.Caching;

/// <summary>A page in one encoding.</summary>
/// <param name="Tag">Strong entity tag, in quotes.</param>
public sealed record PageForm(byte[] Bytes, string Tag, PageEncoding Encoding);
