namespace Portal.Stories;

/// <summary>The house form of photo credits.</summary>
public static class PhotoCreditKinds
{
    /// <summary>True where the credit says nothing without a name; 资料图, 视频截图 and AI生成 stand alone too.</summary>
    public static bool NeedsName(this PhotoCreditKind kind) =>
        kind is PhotoCreditKind.Unknown or PhotoCreditKind.Shot or PhotoCreditKind.Handout;

    /// <summary>江苏省民政厅供图, 张三 摄, 资料图, AI生成; empty when there is nothing to say.</summary>
    /// <param name="language">BCP 47 tag of the story's language.</param>
    public static string ToText(this PhotoCreditKind kind, string name, string language) =>
        language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English(kind, name) : Chinese(kind, name);

    private static string Chinese(PhotoCreditKind kind, string name) => kind switch
    {
        PhotoCreditKind.Unknown => name,
        PhotoCreditKind.Shot => $"{name} 摄".Trim(),
        PhotoCreditKind.Handout => $"{name}供图",
        PhotoCreditKind.Archive => $"{name}资料图",
        PhotoCreditKind.VideoStill => $"{name}视频截图",
        PhotoCreditKind.AiGenerated => $"{name} AI生成".Trim(),
    };

    private static string English(PhotoCreditKind kind, string name) => kind switch
    {
        PhotoCreditKind.Unknown => name,
        PhotoCreditKind.Shot => Join("Photo", name),
        PhotoCreditKind.Handout => Join("Photo courtesy of", name),
        PhotoCreditKind.Archive => Join("File photo", name),
        PhotoCreditKind.VideoStill => Join("Video still", name),
        PhotoCreditKind.AiGenerated => Join("AI-generated", name),
    };

    private static string Join(string words, string name) =>
        name.Length == 0 ? words : words.EndsWith(" of", StringComparison.Ordinal) ? $"{words} {name}" : $"{words}: {name}";
}
