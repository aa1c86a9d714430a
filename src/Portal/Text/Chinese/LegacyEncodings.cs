using System.Text;

namespace Portal.Text.Chinese;

/// <summary>The encodings of Chinese pages before UTF-8. What cannot be decoded becomes U+FFFD, never a question mark.</summary>
public static class LegacyEncodings
{
    /// <summary>Reads GB 2312 and GBK too, which are its subsets.</summary>
    public static Encoding Gb18030 { get; } = Named("gb18030");

    public static Encoding Big5 { get; } = Named("big5");

    /// <returns>Null when there is no encoding of that name.</returns>
    public static Encoding? Find(string name)
    {
        try
        {
            return Named(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding Named(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, new DecoderReplacementFallback("\uFFFD"));
    }
}
