using Portal.Import.Cleaning;

namespace Portal.Import.Pages;

/// <summary>The text of a page as somebody copied or saved it.</summary>
internal static class PlainPage
{
    public static PageText Read(TrackedText text) =>
        new(text, [.. text.Text.Split('\n').Select(line => new LineMark(LineKind.Text, IsIndented: Indents.IsIndented(line)))], []);
}
