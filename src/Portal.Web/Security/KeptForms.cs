using System.Buffers.Text;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Primitives;

namespace Portal.Web.Security;

/// <summary>
/// Carries a form that was sent too late through signing in again, so that not a character is lost. It travels in a hidden field, sealed,
/// and bound to the person for whom its page was made: whoever else signs in on that browser cannot open it. Nothing is stored.
/// </summary>
public sealed class KeptForms(IDataProtectionProvider protection)
{
    /// <summary>The field that a sealed form travels in.</summary>
    public const string Field = "kept";

    /// <summary>The field by which a form says for whom its page was made.</summary>
    public const string Writer = "writer";

    public const string Token = "__RequestVerificationToken";

    private static readonly string[] Texts = ["body", "text"];

    private static readonly string[] OwnFields = [Field, Writer, Token];

    private readonly IDataProtector _forms = protection.CreateProtector("Portal.KeptForms");
    private readonly IDataProtector _writers = protection.CreateProtector("Portal.KeptForms.Writer");

    public string WriterOf(int staffId) => _writers.Protect(staffId.ToString(CultureInfo.InvariantCulture));

    /// <summary>Seals the form of the request, or hands on the sealed one that it holds.</summary>
    /// <returns>Null when the request has no form that says whose it is.</returns>
    public async Task<string?> KeepAsync(HttpContext http)
    {
        if (await ReadAsync(http) is not { } form)
        {
            return null;
        }

        if (form[Field].ToString() is { Length: > 0 } text && Open(text) is not null)
        {
            return text;
        }

        return WriterIn(form) is { } staffId ? Seal(new KeptForm(staffId, PathOf(http), FieldsOf(form))) : null;
    }

    /// <returns>Null when the request has no form, or one that is too large or broken.</returns>
    public static async Task<IFormCollection?> ReadAsync(HttpContext http)
    {
        try
        {
            return http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : null;
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    /// <returns>Null for what was not sealed here.</returns>
    public KeptForm? Open(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? null : Unpack(_forms.Unprotect(Base64Url.DecodeFromChars(text)));
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The fields as a form again.</summary>
    public static Dictionary<string, StringValues> FieldsOf(KeptForm kept) => kept.Fields.Chunk(2)
        .GroupBy(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase)
        .ToDictionary(field => field.Key, field => new StringValues([.. field]), StringComparer.OrdinalIgnoreCase);

    /// <summary>What was typed at length: the text of a story, or the reason of an act; empty for neither.</summary>
    public static string TextOf(KeptForm kept) => kept.Fields.Chunk(2)
        .Where(pair => Texts.Contains(pair[0], StringComparer.OrdinalIgnoreCase)).Select(pair => pair[1]).MaxBy(value => value.Length) ?? "";

    /// <returns>Null when the form does not say whose it is.</returns>
    public int? WriterIn(IFormCollection form)
    {
        try
        {
            return form[Writer].ToString() is { Length: > 0 } text
                ? int.Parse(_writers.Unprotect(text), CultureInfo.InvariantCulture)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The pipeline shows its answers under addresses of its own.</summary>
    private static string PathOf(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? http.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? http.Request.Path;

    private static IReadOnlyList<string> FieldsOf(IFormCollection form) =>
    [
        .. form.Where(field => !OwnFields.Contains(field.Key, StringComparer.Ordinal))
            .SelectMany(field => field.Value.SelectMany(value => new[] { field.Key, value ?? "" })),
    ];

    private string Seal(KeptForm kept)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            JsonSerializer.Serialize(brotli, kept);
        }

        return Base64Url.EncodeToString(_forms.Protect(packed.ToArray()));
    }

    private static KeptForm? Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<KeptForm>(brotli);
    }
}
