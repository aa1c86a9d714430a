using System.Globalization;
using Portal.Media;
using Portal.Stories;

namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>One photo of the form, as typed.</summary>
public sealed record PhotoFields
{
    /// <summary>Content hash; empty when only the words are known.</summary>
    public string Photo { get; init; } = "";

    /// <summary>After how many paragraphs.</summary>
    public string After { get; init; } = "0";

    public string Alt { get; init; } = "";

    public string Caption { get; init; } = "";

    public string CreditName { get; init; } = "";

    /// <summary>Name of a <see cref="PhotoCreditKind"/>.</summary>
    public string CreditKind { get; init; } = nameof(PhotoCreditKind.Unknown);

    /// <summary>What the library says of a photo is where a new use begins.</summary>
    public static PhotoFields Of(Photo photo) => new()
    {
        Photo = photo.Hash,
        Caption = photo.Caption,
        CreditName = photo.CreditName,
        CreditKind = (photo.IsAiGenerated ? PhotoCreditKind.AiGenerated : photo.CreditKind).ToString(),
    };

    public static PhotoFields Of(PhotoUse photo) => new()
    {
        Photo = photo.Photo ?? "",
        After = photo.AfterParagraph.ToString(CultureInfo.InvariantCulture),
        Alt = photo.Alt,
        Caption = photo.Caption,
        CreditName = photo.CreditName,
        CreditKind = photo.CreditKind.ToString(),
    };
}
