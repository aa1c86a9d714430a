using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Portal.Web.Caching;

/// <summary>The bytes of a page in every form in which somebody asked for them, each compressed once.</summary>
public sealed class PageBody
{
    // Twice as fast as the level above, for one byte in twenty; whoever asks for a page that is not kept waits for it.
    private const int BrotliQuality = 3;

    // The largest window that every client takes; pages are smaller.
    private const int BrotliWindow = 18;

    // 128 bits of SHA-256: no two pages of a site share them.
    private const int TagBytes = 16;

    private readonly PageForm?[] _forms = new PageForm?[Enum.GetValues<PageEncoding>().Length];
    private readonly string _tag;

    public PageBody(ReadOnlySpan<byte> identity)
    {
        _tag = Convert.ToHexStringLower(SHA256.HashData(identity)[..TagBytes]);
        _forms[(int)PageEncoding.Identity] = new PageForm(identity.ToArray(), Tag(PageEncoding.Identity), PageEncoding.Identity);
    }

    /// <summary>Memory held, in bytes.</summary>
    public int Bytes => _forms.Sum(form => form?.Bytes.Length ?? 0);

    /// <summary>Compresses or decompresses where nobody has asked for that form yet; see <see cref="Holds"/>.</summary>
    public PageForm this[PageEncoding encoding] => _forms[(int)encoding] ?? Make(encoding);

    /// <summary>True where the form is there and costs nothing.</summary>
    public bool Holds(PageEncoding encoding) => _forms[(int)encoding] is not null;

    /// <summary>Strong entity tag of the form, in quotes; whether or not it is there.</summary>
    public string TagOf(PageEncoding encoding) => _forms[(int)encoding]?.Tag ?? Tag(encoding);

    /// <summary>Drops the form that hardly anybody asks for, once there is another to make it from again.</summary>
    public void DropIdentity()
    {
        if (_forms[(int)PageEncoding.Gzip] is not null || _forms[(int)PageEncoding.Brotli] is not null)
        {
            _forms[(int)PageEncoding.Identity] = null;
        }
    }

    /// <summary>True when the tag names this page in any of its forms.</summary>
    public bool IsNamed(ReadOnlySpan<char> opaqueTag) => opaqueTag.StartsWith(_tag, StringComparison.Ordinal);

    private PageForm Make(PageEncoding encoding)
    {
        lock (_forms)
        {
            if (_forms[(int)encoding] is { } made)
            {
                return made;
            }

            var identity = _forms[(int)PageEncoding.Identity]?.Bytes ?? Decompress();
            var form = new PageForm(
                encoding switch
                {
                    PageEncoding.Identity => identity,
                    PageEncoding.Gzip => Gzip(identity),
                    PageEncoding.Brotli => Brotli(identity),
                },
                Tag(encoding),
                encoding);
            if (encoding != PageEncoding.Identity)
            {
                _forms[(int)encoding] = form;
            }

            return form;
        }
    }

    // Another tag for each form, since strong tags name bytes (RFC 9110, 8.8.3.3).
    private string Tag(PageEncoding encoding) => encoding switch
    {
        PageEncoding.Identity => $"\"{_tag}\"",
        PageEncoding.Gzip => $"\"{_tag}-gzip\"",
        PageEncoding.Brotli => $"\"{_tag}-br\"",
    };

    private byte[] Decompress()
    {
        using var bytes = new MemoryStream();
        using var stream = _forms[(int)PageEncoding.Gzip] is { } gzip
            ? (Stream)new GZipStream(new MemoryStream(gzip.Bytes), CompressionMode.Decompress)
            : new BrotliStream(new MemoryStream(_forms[(int)PageEncoding.Brotli]!.Bytes), CompressionMode.Decompress);
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static byte[] Gzip(byte[] identity)
    {
        using var bytes = new MemoryStream(identity.Length / 3);
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(identity);
        }

        return bytes.ToArray();
    }

    private static byte[] Brotli(byte[] identity)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(identity.Length));
        try
        {
            return BrotliEncoder.TryCompress(identity, buffer, out var written, BrotliQuality, BrotliWindow)
                ? buffer[..written]
                : throw new InvalidOperationException("A page did not fit the buffer of the longest length it can have.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
