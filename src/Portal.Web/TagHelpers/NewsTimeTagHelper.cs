using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Web.Views;

namespace Portal.Web.TagHelpers;

/// <summary>An instant as readers see it: &lt;news-time utc="..." frame="..." /&gt; becomes a time element in the edition's zone.</summary>
[HtmlTargetElement("news-time", TagStructure = TagStructure.WithoutEndTag)]
public sealed class NewsTimeTagHelper : TagHelper
{
    public required DateTime Utc { get; set; }

    public required PageFrame Frame { get; set; }

    /// <summary>True shows date and time to the second; false is for lists: 10:16 today, 11-07 this year, 2023-11-07 before.</summary>
    public bool Full { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var local = Frame.Local(Utc);
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", local.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        output.Content.SetContent(local.ToString(Frame.Words[FormatFor(local)], Frame.Words.Culture));
    }

    private string FormatFor(DateTimeOffset local) =>
        Full ? "TimeFull"
        : local.Date == Frame.Now.Date ? "TimeToday"
        : local.Year == Frame.Now.Year ? "TimeThisYear"
        : "TimeBefore";
}
