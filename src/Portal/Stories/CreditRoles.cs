namespace Portal.Stories;

/// <summary>Which roles stand where on a page, and the words printed for them.</summary>
public static class CreditRoles
{
    /// <summary>True for the people who made the report, false for those who edited it: an editor is never an author.</summary>
    public static bool IsByline(this CreditRole role) => !role.IsEditor();

    public static bool IsEditor(this CreditRole role) => role is CreditRole.Editor or CreditRole.ResponsibleEditor;

    /// <param name="language">BCP 47 tag of the story's language.</param>
    public static string ToText(this CreditRole role, string language) =>
        language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English(role) : Chinese(role);

    private static string Chinese(CreditRole role) => role switch
    {
        CreditRole.Reporter => "记者",
        CreditRole.Correspondent => "通讯员",
        CreditRole.Intern => "实习生",
        CreditRole.Author => "作者",
        CreditRole.Photographer => "摄影",
        CreditRole.Translator => "翻译",
        CreditRole.Editor => "编辑",
        CreditRole.ResponsibleEditor => "责任编辑",
    };

    private static string English(CreditRole role) => role switch
    {
        CreditRole.Reporter => "Reporter",
        CreditRole.Correspondent => "Correspondent",
        CreditRole.Intern => "Intern",
        CreditRole.Author => "Author",
        CreditRole.Photographer => "Photographer",
        CreditRole.Translator => "Translator",
        CreditRole.Editor => "Editor",
        CreditRole.ResponsibleEditor => "Responsible editor",
    };
}
