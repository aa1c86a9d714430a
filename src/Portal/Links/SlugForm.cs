using System.Text.RegularExpressions;
using Portal.Data;

namespace Portal.Links;

/// <summary>The form of every slug: lower-case ASCII letters, digits and single hyphens between them.</summary>
public static partial class SlugForm
{
    public static bool Fits(string slug) => slug.Length <= Lengths.Slug && Form().IsMatch(slug);

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
