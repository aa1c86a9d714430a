namespace Portal.Media;

/// <summary>Formats that photos come in.</summary>
internal enum PhotoKind
{
    Jpeg,
    Png,
    WebP,
    Avif,

    /// <summary>HEVC in HEIF, as telephones take it. Decoders of it are patented and may be missing.</summary>
    Heic,
}
