using System.Globalization;
using System.Resources;

namespace Portal.Web.Resources;

/// <summary>The words of the interface in one language, from Words.resx (Simplified Chinese) and Words.en.resx.</summary>
public sealed class Words
{
    private static readonly ResourceManager Manager = new("Portal.Web.Resources.Words", typeof(Words).Assembly);
    private readonly CultureInfo _culture;

    private Words(CultureInfo culture) => _culture = culture;

    /// <param name="language">BCP 47 tag; languages without words of their own get the Chinese ones.</param>
    public static Words In(string language) => new(CultureInfo.GetCultureInfo(language));

    public CultureInfo Culture => _culture;

    /// <exception cref="MissingManifestResourceException">No such word: a mistake in the page.</exception>
    public string this[string name] => Manager.GetString(name, _culture)
        ?? throw new MissingManifestResourceException($"The interface has no word called {name}.");

    public string Format(string name, params object[] values) => string.Format(_culture, this[name], values);
}
