using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Web.Areas.Admin.Views;

namespace Portal.Web.TagHelpers;

/// <summary>An instant as the desk sees it: &lt;desk-time utc="..." frame="..." /&gt; becomes a time element in the desk's zone.</summary>
[HtmlTargetElement("desk-time", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DeskTimeTagHelper : TagHelper
{
    public required DateTime Utc { get; set; }

    public required DeskFrame Frame { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", Frame.MachineTime(Utc));
        output.Content.SetContent(Frame.Time(Utc));
    }
}
