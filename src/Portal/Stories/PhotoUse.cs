using System.Text.Json.Serialization;

namespace Portal.Stories;

/// <summary>One photo as one story uses it: alt, caption and credit belong to the use, not to the file.</summary>
public sealed record PhotoUse
{
    /// <summary>The photo is printed after this many paragraphs of the body; 0 is before the first one.</summary>
    public int AfterParagraph { get; init; }

    /// <summary>Content hash of the library's photo (lower-case hex SHA-256); null when only its words are known, which readers
    /// then see as caption and credit.</summary>
    public string? Photo { get; init; }

    /// <summary>What the photo shows, for those who do not see it; may differ from the caption.</summary>
    public string Alt { get; init; } = "";

    /// <summary>Without the credit.</summary>
    public string Caption { get; init; } = "";

    /// <summary>Name of the person or body credited, without the word for the kind: 江苏省民政厅.</summary>
    public string CreditName { get; init; } = "";

    public PhotoCreditKind CreditKind { get; init; }

    /// <summary>The credit in house form: 江苏省民政厅供图, 张三 摄; empty when nobody is named and the kind says nothing.</summary>
    /// <param name="language">BCP 47 tag of the story's language.</param>
    public string CreditText(string language) => CreditKind.ToText(CreditName, language);

    /// <summary>True when the alt only repeats the caption (with or without credit), so that reading both aloud is noise.</summary>
    [JsonIgnore]
    public bool AltRepeatsCaption
    {
        get
        {
            var alt = Bare(Alt);
            return alt.Length > 0 && (alt == Bare(Caption) || alt == Bare(Caption + CreditText("zh-Hans")));
        }
    }

    private static string Bare(string text) =>
        string.Concat(text.Where(sign => !char.IsWhiteSpace(sign) && !char.IsPunctuation(sign)));
}
