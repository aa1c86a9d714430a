using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Text;
using Portal.Web.StructuredData;
using Portal.Web.Views;

namespace Portal.Web.TagHelpers;

/// <summary>What a page says to machines: &lt;structured-data page="..." /&gt; becomes data blocks, which no browser runs.</summary>
[HtmlTargetElement("structured-data", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StructuredDataTagHelper : TagHelper
{
    public required IPage Page { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Graph.Of(Page) is { } graph)
        {
            Append(output, graph);
        }

        if (Page.Facts is { } article && article.Language.StartsWith("zh", StringComparison.Ordinal))
        {
            Append(output, Graph.Baidu(article));
        }
    }

    private static void Append(TagHelperOutput output, SafeHtml json) =>
        output.Content.AppendHtml("<script type=\"application/ld+json\">").AppendHtml(json.ToString()).AppendHtml("</script>\n");
}
