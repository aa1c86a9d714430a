using Portal.Import.Pages;
using Portal.Stories;

namespace Portal.Import.Fields;

/// <summary>Recognises photos: in text pages an alt line followed by a caption line with a credit, both without indent; in HTML pages a
/// picture followed by its caption.</summary>
internal sealed class PhotoLines(IReadOnlyList<PageLine> lines, FieldFindings findings)
{
    private const int LongestAlt = 60;
    private const int LongestUnindentedCaption = 120;
    private readonly bool _usesIndents = lines.Any(line => line.Mark.IsIndented);

    /// <returns>The photo and how many lines it takes; null when no photo stands there.</returns>
    public (PhotoUse Use, string? Source, int Lines)? Read(int index) => lines[index].Kind switch
    {
        LineKind.Photo => Picture(index),
        LineKind.Text when !lines[index].Mark.IsIndented => Printed(index),
        _ => null,
    };

    private (PhotoUse Use, string? Source, int Lines)? Printed(int index)
    {
        var line = lines[index];
        if (Next(index) is { Kind: LineKind.Text, Mark.IsIndented: false } next && PhotoCaption.Read(next.Bare) is { } caption && IsAlt(line.Bare, next.Bare))
        {
            return (Use(line, line.Bare, next.Bare, caption), null, 2);
        }

        var longest = _usesIndents ? PhotoCaption.Longest : LongestUnindentedCaption;
        return line.Bare.Length <= longest && PhotoCaption.Read(line.Bare) is { } alone && DatelineOpening.Read(line.Bare) is null
            ? (Use(line, "", line.Bare, alone), null, 1)
            : null;
    }

    private (PhotoUse Use, string? Source, int Lines)? Picture(int index)
    {
        var line = lines[index];
        var next = Next(index);
        var isCaption = next is { Kind: LineKind.PhotoCaption }
            || (next is { Kind: LineKind.Paragraph } && next.Bare.Length <= PhotoCaption.Longest
                && (next.Mark.IsCentred || (PhotoCaption.Read(next.Bare) is not null && DatelineOpening.Read(next.Bare) is null)));
        if (next is null || !isCaption)
        {
            var own = PhotoCaption.Read(line.Bare);
            return (Use(line, line.Bare, own is null ? "" : line.Bare, own), line.Mark.PhotoSource, 1);
        }

        return (Use(line, line.Bare, next.Bare, PhotoCaption.Read(next.Bare)), line.Mark.PhotoSource, 2);
    }

    /// <summary>An alt line says the caption again, or is too short and unfinished to be a paragraph.</summary>
    private static bool IsAlt(string alt, string caption) =>
        caption.Contains(alt.TrimEnd('。'), StringComparison.Ordinal)
        || (alt.Length <= LongestAlt && !alt.EndsWith('。') && !alt.EndsWith('！') && !alt.EndsWith('？') && PhotoCaption.Read(alt) is null);

    private PageLine? Next(int index) => index + 1 < lines.Count && !lines[index + 1].IsBlank ? lines[index + 1] : null;

    /// <summary>An alt that repeats the caption with its credit is read without the credit, which is told once.</summary>
    private PhotoUse Use(PageLine line, string alt, string printed, PhotoCaption? caption)
    {
        var use = new PhotoUse
        {
            Alt = alt,
            Caption = caption?.Caption ?? printed,
            CreditName = caption?.CreditName ?? "",
            CreditKind = caption?.CreditKind ?? PhotoCreditKind.Unknown,
        };
        if (caption is null || alt != printed || caption.Caption.Length == 0)
        {
            return use;
        }

        findings.ReportChanged(line, alt, caption.Caption);
        return use with { Alt = caption.Caption };
    }
}
