using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Portal.Testing;

/// <summary>Reads forms as a browser would send them.</summary>
public static class DeskForms
{
    /// <summary>The fields of the story's form with what stands in them.</summary>
    public static Dictionary<string, string> Story(this IHtmlDocument page) => page.Form("#story");

    /// <summary>All fields but the antiforgery token and buttons; of several values with one name the last.</summary>
    public static Dictionary<string, string> Form(this IHtmlDocument page, string selector)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var form = page.QuerySelector(selector) ?? throw new InvalidOperationException($"No {selector} in: {page.Body?.TextContent}");
        foreach (var element in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
        {
            if (element.GetAttribute("name") is { } name and not "__RequestVerificationToken" && ValueOf(element) is { } value)
            {
                fields[name] = value;
            }
        }

        return fields;
    }

    /// <summary>The form as it is, but for these fields.</summary>
    public static (string Name, string Value)[] With(this Dictionary<string, string> form, params (string Name, string Value)[] changed)
    {
        var fields = new Dictionary<string, string>(form, StringComparer.Ordinal);
        foreach (var (name, value) in changed)
        {
            fields[name] = value;
        }

        return [.. fields.Select(field => (field.Key, field.Value))];
    }

    private static string? ValueOf(IElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => null,
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value,
        _ => null,
    };
}
