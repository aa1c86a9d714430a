using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Portal.Links;
using Portal.Media;

namespace Portal.Web.TagHelpers;

/// <summary>
/// A library photo on a card: &lt;photo file="..." crop="Wide" alt="..." sizes="..." /&gt; becomes a picture in the formats and widths that there
/// are. A photo that is too small for the crop is shown whole; the style sheet gives it the same shape.
/// </summary>
[HtmlTargetElement("photo", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PhotoTagHelper : TagHelper
{
    public required PhotoFile File { get; set; }

    public required string Alt { get; set; }

    public required PhotoCrop Crop { get; set; }

    /// <summary>Width that the layout gives the picture, as the sizes attribute of HTML says it.</summary>
    public required string Sizes { get; set; }

    /// <summary>What readers are told of a picture that a machine made; null where there is nothing to tell.</summary>
    public string? Label { get; set; }

    /// <summary>True for the first picture that a reader sees.</summary>
    public bool Eager { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var crop = File.WidthsOf(Crop, RenditionFormat.Jpeg).Count > 0 ? Crop : PhotoCrop.Whole;
        output.TagName = "picture";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (File.HasAvif)
        {
            output.Content.AppendHtml(Source(crop, RenditionFormat.Avif));
        }

        output.Content.AppendHtml(Source(crop, RenditionFormat.WebP)).AppendHtml(Image(crop));
        if (Label is not null)
        {
            output.PostElement.AppendHtml("<span class=\"machine-made\">").Append(Label).AppendHtml("</span>");
        }
    }

    private TagBuilder Source(PhotoCrop crop, RenditionFormat format)
    {
        var widths = File.WidthsOf(crop, format);
        var source = new TagBuilder("source") { TagRenderMode = TagRenderMode.StartTag };
        source.Attributes["type"] = format.MediaType();
        if (widths.Count == 1)
        {
            source.Attributes["srcset"] = Address(crop, widths[0], format);
            return source;
        }

        source.Attributes["srcset"] = string.Join(
            ", ", widths.Select(width => string.Create(CultureInfo.InvariantCulture, $"{Address(crop, width, format)} {width}w")));
        source.Attributes["sizes"] = Sizes;
        return source;
    }

    /// <summary>One file for the few that know no WebP.</summary>
    private TagBuilder Image(PhotoCrop crop)
    {
        var width = File.WidthsOf(crop, RenditionFormat.Jpeg)[0];
        var image = new TagBuilder("img") { TagRenderMode = TagRenderMode.StartTag };
        image.Attributes["src"] = Address(crop, width, RenditionFormat.Jpeg);
        image.Attributes["width"] = Number(width);
        image.Attributes["height"] = Number(File.HeightFor(crop, width));
        image.Attributes["alt"] = Alt;
        image.Attributes[Eager ? "fetchpriority" : "loading"] = Eager ? "high" : "lazy";
        return image;
    }

    private string Address(PhotoCrop crop, int width, RenditionFormat format) => Paths.Rendition(File.Rendition(crop, width, format));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
