using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Web.TagHelpers;

/// <summary>What proves that a form came from here: &lt;form-token /&gt; becomes a hidden field. Html.AntiForgeryToken writes it as XHTML.</summary>
[HtmlTargetElement("form-token", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FormTokenTagHelper(IAntiforgery antiforgery) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var tokens = antiforgery.GetAndStoreTokens(ViewContext.HttpContext);
        output.TagName = "input";
        output.TagMode = TagMode.StartTagOnly;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", tokens.FormFieldName);
        output.Attributes.SetAttribute("value", tokens.RequestToken);
    }
}
