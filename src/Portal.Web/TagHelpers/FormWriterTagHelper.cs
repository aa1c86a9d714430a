using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Web.Security;

namespace Portal.Web.TagHelpers;

/// <summary>Says for whom a form is made, so that it survives signing in again: &lt;form-writer /&gt; becomes a hidden field. See <see cref="KeptForms"/>.</summary>
[HtmlTargetElement("form-writer", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FormWriterTagHelper(KeptForms forms) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.HttpContext.Features.Get<DeskVisit>() is not { IsComplete: true } visit)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "input";
        output.TagMode = TagMode.StartTagOnly;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", KeptForms.Writer);
        output.Attributes.SetAttribute("value", forms.WriterOf(visit.Member.StaffId));
    }
}
