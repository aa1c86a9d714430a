using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Portal.Text;

/// <summary>What the parsed text needs before it can stand in an article page.</summary>
internal static class MarkdownTidy
{
    /// <summary>For a table's cells; no style attribute passes the page's content security policy.</summary>
    public const string CenterClass = "cell--center";

    /// <inheritdoc cref="CenterClass"/>
    public const string EndClass = "cell--end";

    public static void Apply(MarkdownDocument document)
    {
        SoftBreaks.Join(document);
        RankHeadings(document);
        SpellOutImages(document);
        foreach (var table in document.Descendants<Table>())
            AlignCells(table);
    }

    /// <summary>The page has its one h1, so the highest level used becomes h2 and the next one used h3: no level is skipped.</summary>
    private static void RankHeadings(MarkdownDocument document)
    {
        var headings = document.Descendants<HeadingBlock>().ToList();
        var levels = headings.Select(heading => heading.Level).Distinct().Order().ToList();
        foreach (var heading in headings)
            heading.Level = Math.Min(levels.IndexOf(heading.Level) + 2, 6);
    }

    /// <summary>Photos are fields of the story, with a credit; an image in the text is left as its words.</summary>
    private static void SpellOutImages(MarkdownDocument document)
    {
        foreach (var image in document.Descendants<LinkInline>().Where(link => link.IsImage).ToList())
            image.ReplaceBy(new ContainerInline());
    }

    private static void AlignCells(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            var columns = row.OfType<TableCell>().Zip(table.ColumnDefinitions);
            foreach (var (cell, column) in columns)
            {
                if (column.Alignment is TableColumnAlign.Center)
                    cell.GetAttributes().AddClass(CenterClass);
                else if (column.Alignment is TableColumnAlign.Right)
                    cell.GetAttributes().AddClass(EndClass);
            }
        }

        foreach (var column in table.ColumnDefinitions)
            column.Alignment = null;
    }
}
