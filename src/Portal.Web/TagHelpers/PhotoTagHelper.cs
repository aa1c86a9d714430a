using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Links;
using Portal.Media;

namespace Portal.Web.TagHelpers;

/// <summary>A library photo on a card: &lt;photo file="..." alt="..." sizes="..." /&gt; becomes an img with every width that exists.</summary>
[HtmlTargetElement("photo", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PhotoTagHelper : TagHelper
{
    public required PhotoFile File { get; set; }

    public required string Alt { get; set; }

    /// <summary>Width that the layout gives the picture, as the sizes attribute of HTML says it.</summary>
    public required string Sizes { get; set; }

    /// <summary>True for the first picture that a reader sees.</summary>
    public bool Eager { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var smallest = File.RenditionWidths[0];
        output.TagName = "img";
        output.TagMode = TagMode.StartTagOnly;
        output.Attributes.SetAttribute("src", Paths.Photo(File.Hash, smallest));
        if (File.RenditionWidths.Count > 1)
        {
            output.Attributes.SetAttribute("srcset", string.Join(", ", File.RenditionWidths.Select(Candidate)));
            output.Attributes.SetAttribute("sizes", Sizes);
        }

        output.Attributes.SetAttribute("width", smallest);
        output.Attributes.SetAttribute("height", File.HeightFor(smallest));
        output.Attributes.SetAttribute("alt", Alt);
        output.Attributes.SetAttribute(Eager ? new TagHelperAttribute("fetchpriority", "high") : new TagHelperAttribute("loading", "lazy"));
    }

    private string Candidate(int width) =>
        string.Create(CultureInfo.InvariantCulture, $"{Paths.Photo(File.Hash, width)} {width}w");
}
