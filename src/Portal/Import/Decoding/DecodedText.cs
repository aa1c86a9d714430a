namespace Portal.Import.Decoding;

/// <param name="Text">Without byte order mark; what could not be decoded is U+FFFD.</param>
/// <param name="Finding">The overruled label; null where label and bytes agree.</param>
internal sealed record DecodedText(string Text, Finding? Finding = null);
