using System.Globalization;
using Portal.Media;
using Portal.Stories;
using Portal.Web.Areas.Admin.Views.Write;

namespace Portal.Web.Areas.Admin.Views.Photos;

/// <summary>What somebody says of a photo of the library, as typed.</summary>
public sealed record PhotoForm
{
    public string? Hash { get; init; }

    /// <summary>What the form was made from.</summary>
    public int? Revision { get; init; }

    public string? Caption { get; init; }

    public string? Headline { get; init; }

    public string? CreditName { get; init; }

    /// <summary>Name of a <see cref="PhotoCreditKind"/>.</summary>
    public string? CreditKind { get; init; }

    public string? Creator { get; init; }

    public string? Copyright { get; init; }

    public string? Terms { get; init; }

    /// <summary>2025-11-07.</summary>
    public string? TakenOn { get; init; }

    public string? Place { get; init; }

    /// <summary>Divided as <see cref="TagLine"/> has it.</summary>
    public string? Keywords { get; init; }

    /// <inheritdoc cref="Keywords"/>
    public string? Persons { get; init; }

    /// <summary>Id; empty for none.</summary>
    public string? Section { get; init; }

    public bool IsAiGenerated { get; init; }

    public bool IsAiEdited { get; init; }

    public static PhotoForm Of(Photo photo) => Of(photo.ToDescription()) with { Hash = photo.Hash, Revision = photo.Revision };

    public static PhotoForm Of(PhotoDescription words) => new()
    {
        Caption = words.Caption,
        Headline = words.Headline,
        CreditName = words.CreditName,
        CreditKind = words.CreditKind.ToString(),
        Creator = words.Creator,
        Copyright = words.Copyright,
        Terms = words.Terms,
        TakenOn = words.TakenOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Place = words.Place,
        Keywords = TagLine.Write(words.Keywords).TrimEnd(),
        Persons = TagLine.Write(words.Persons).TrimEnd(),
        Section = words.SectionId?.ToString(CultureInfo.InvariantCulture),
        IsAiGenerated = words.IsAiGenerated,
        IsAiEdited = words.IsAiEdited,
    };
}
