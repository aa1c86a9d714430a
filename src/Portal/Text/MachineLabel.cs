using Portal.Stories;

namespace Portal.Text;

/// <summary>What readers are told of pictures that machines had a hand in.</summary>
public static class MachineLabel
{
    /// <param name="language">BCP 47 tag of the story's language.</param>
    /// <returns>AI生成, AI修图, or nothing.</returns>
    public static string Of(bool isGenerated, bool isEdited, string language) =>
        isGenerated ? PhotoCreditKind.AiGenerated.ToText("", language)
        : !isEdited ? ""
        : Languages.IsEnglish(language) ? "AI-edited" : "AI修图";
}
