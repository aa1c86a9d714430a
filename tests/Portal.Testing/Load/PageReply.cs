using System.IO.Compression;
using System.Text;

namespace Portal.Testing.Load;

/// <summary>An answer as it came over the wire.</summary>
/// <param name="Head">Status line and headers.</param>
/// <param name="Body">As sent, compressed or not; holds until the connection is asked again.</param>
public sealed record PageReply(int Status, string Head, ReadOnlyMemory<byte> Body)
{
    /// <summary>Bytes of head and body together.</summary>
    public int Length => Head.Length + Body.Length;

    /// <summary>Null when the answer has none of that name.</summary>
    public string? Header(string name)
    {
        var start = Head.IndexOf($"\r\n{name}: ", StringComparison.OrdinalIgnoreCase);
        return start < 0 ? null : Head[(start + name.Length + 4)..Head.IndexOf("\r\n", start + 2, StringComparison.Ordinal)];
    }

    /// <summary>The page, decompressed.</summary>
    public string Text()
    {
        using var body = new MemoryStream(Body.ToArray());
        using Stream plain = Header("Content-Encoding") switch
        {
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var text = new StreamReader(plain, Encoding.UTF8);
        return text.ReadToEnd();
    }
}
