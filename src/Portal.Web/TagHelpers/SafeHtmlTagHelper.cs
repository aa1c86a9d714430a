using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Text;

namespace Portal.Web.TagHelpers;

/// <summary>The only way of rendered text into a page: &lt;safe-html value="..." /&gt;.</summary>
[HtmlTargetElement("safe-html", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SafeHtmlTagHelper : TagHelper
{
    public required SafeHtml Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Value.ToString());
    }
}
