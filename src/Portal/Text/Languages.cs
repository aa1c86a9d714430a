namespace Portal.Text;

/// <summary>The two printed languages.</summary>
internal static class Languages
{
    /// <param name="language">BCP 47 tag.</param>
    public static bool IsEnglish(string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
}
