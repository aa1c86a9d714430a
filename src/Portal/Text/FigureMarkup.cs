using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Portal.Media;
using Portal.Stories;

namespace Portal.Text;

/// <summary>
/// The figures of one story. An alt that only repeats the caption is printed as alt="": the picture's words then stand in the
/// figcaption beside it and are read once (WCAG 1.1.1; WAI images tutorial, "redundant" images), whereas any other alt is
/// printed whole. A photo that is not in the library is its words, labelled as a picture, never a broken image.
/// </summary>
internal sealed class FigureMarkup(IHtmlDocument document, StoryLinks links)
{
    /// <summary>The text column is 36 characters of 1.125 rem wide.</summary>
    private const string Sizes = "(min-width: 45rem) 40.5rem, 100vw";

    /// <summary>Pixels: what a browser that does not know srcset loads.</summary>
    private const int PlainWidth = 800;

    private bool _hasImage;

    /// <summary>Null when there is neither a picture nor a word to print.</summary>
    public IElement? Create(PhotoUse photo)
    {
        var file = photo.Photo is null ? null : links.Photos.GetValueOrDefault(photo.Photo);
        var caption = Caption(photo, file);
        if (file is null && caption is null)
            return null;

        var figure = Element("figure", ClassOf(file));
        if (file is not null)
            figure.AppendChild(Picture(photo, file));
        if (caption is not null)
            figure.AppendChild(caption);
        return figure;
    }

    /// <summary>A picture that is higher than wide would fill more than a screen at the width of the text.</summary>
    private static string ClassOf(PhotoFile? file) => file switch
    {
        null => "figure figure--words",
        { } when file.Height > file.Width => "figure figure--tall",
        _ => "figure",
    };

    /// <summary>AVIF comes in when it is there: <see cref="ShownFigures"/>.</summary>
    private IElement Picture(PhotoUse photo, PhotoFile file)
    {
        var picture = document.CreateElement("picture");
        var source = document.CreateElement("source");
        source.SetAttribute("type", RenditionFormat.WebP.MediaType());
        SetCandidates(source, file, RenditionFormat.WebP);
        picture.Append(source, Image(photo, file));
        return picture;
    }

    private void SetCandidates(IElement element, PhotoFile file, RenditionFormat format)
    {
        var widths = file.WidthsOf(PhotoCrop.Whole, format);
        var addresses = widths.Select(width => (Width: width, Path: links.PhotoPath(file.Rendition(PhotoCrop.Whole, width, format)))).ToList();
        if (addresses.Count == 1)
        {
            element.SetAttribute("srcset", addresses[0].Path);
            return;
        }

        element.SetAttribute("srcset", string.Join(", ", addresses.Select(candidate => $"{candidate.Path} {Number(candidate.Width)}w")));
        element.SetAttribute("sizes", Sizes);
    }

    private IElement Image(PhotoUse photo, PhotoFile file)
    {
        var widths = file.RenditionWidths;
        var plain = widths.LastOrDefault(width => width <= PlainWidth, widths[0]);
        var image = document.CreateElement("img");
        image.SetAttribute("src", links.PhotoPath(file.Rendition(PhotoCrop.Whole, plain, RenditionFormat.Jpeg)));
        if (widths.Count > 1)
        {
            SetCandidates(image, file, RenditionFormat.Jpeg);
        }

        image.SetAttribute("width", Number(plain));
        image.SetAttribute("height", Number(file.HeightFor(plain)));
        image.SetAttribute("alt", photo.AltRepeatsCaption ? "" : photo.Alt);
        image.SetAttribute("loading", _hasImage ? "lazy" : "eager");
        if (!_hasImage)
            image.SetAttribute("fetchpriority", "high");
        image.SetAttribute("decoding", "async");
        _hasImage = true;
        return image;
    }

    /// <summary>What a machine made or changed is labelled, whether the use or the library says so.</summary>
    private IElement? Caption(PhotoUse photo, PhotoFile? file)
    {
        var withAlt = file is null;
        var isAi = photo.CreditKind == PhotoCreditKind.AiGenerated;
        var parts = new List<(string Class, string Text)>
        {
            ("figure__alt", withAlt && !photo.AltRepeatsCaption ? photo.Alt : ""),
            ("figure__caption", photo.Caption),
            ("figure__ai", MachineLabel.Of(isAi || file?.IsAiGenerated == true, file?.IsAiEdited == true, links.Language)),
            ("figure__credit", isAi ? photo.CreditName : photo.CreditText(links.Language)),
        };
        parts.RemoveAll(part => string.IsNullOrWhiteSpace(part.Text));
        if (parts.Count == 0)
            return null;
        if (withAlt)
            parts.Insert(0, ("figure__label", Languages.IsEnglish(links.Language) ? "Photo" : "图片"));

        var caption = document.CreateElement("figcaption");
        foreach (var (name, text) in parts)
        {
            if (caption.ChildElementCount > 0)
                caption.Append(document.CreateTextNode(" "));
            var part = Element("span", name);
            part.TextContent = text;
            caption.Append(part);
        }

        return caption;
    }

    private IElement Element(string name, string className)
    {
        var element = document.CreateElement(name);
        element.ClassName = className;
        return element;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
