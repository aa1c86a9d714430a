using Portal.Stories;

namespace Portal.Import.Fields;

/// <summary>The words by which pages name what somebody did, longest first.</summary>
internal static class Roles
{
    private static readonly (string Word, CreditRole Role)[] Words =
    [
        ("责任编辑", CreditRole.ResponsibleEditor), ("責任編輯", CreditRole.ResponsibleEditor), ("本报记者", CreditRole.Reporter),
        ("本网记者", CreditRole.Reporter), ("见习记者", CreditRole.Reporter), ("特约记者", CreditRole.Reporter), ("摄影记者", CreditRole.Photographer),
        ("实习记者", CreditRole.Intern), ("本報記者", CreditRole.Reporter), ("攝影記者", CreditRole.Photographer), ("通讯员", CreditRole.Correspondent),
        ("通訊員", CreditRole.Correspondent), ("实习生", CreditRole.Intern), ("實習生", CreditRole.Intern), ("责编", CreditRole.ResponsibleEditor),
        ("責編", CreditRole.ResponsibleEditor), ("编辑", CreditRole.Editor), ("編輯", CreditRole.Editor), ("记者", CreditRole.Reporter),
        ("記者", CreditRole.Reporter), ("作者", CreditRole.Author), ("摄影", CreditRole.Photographer), ("攝影", CreditRole.Photographer),
        ("翻译", CreditRole.Translator), ("翻譯", CreditRole.Translator),
    ];

    /// <summary>The role word that the text begins with.</summary>
    public static (string Word, CreditRole Role)? AtStart(ReadOnlySpan<char> text)
    {
        foreach (var pair in Words)
        {
            if (text.StartsWith(pair.Word, StringComparison.Ordinal))
            {
                return pair;
            }
        }

        return null;
    }
}
