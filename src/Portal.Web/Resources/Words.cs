using System.Globalization;
using System.Resources;

namespace Portal.Web.Resources;

/// <summary>The words of the interface in one language: readers' from Words.resx (Simplified Chinese) and Words.en.resx, the desk's from Desk.resx and
/// Desk.en.resx.</summary>
public sealed class Words
{
    private static readonly ResourceManager Readers = new("Portal.Web.Resources.Words", typeof(Words).Assembly);
    private static readonly ResourceManager DeskOnes = new("Portal.Web.Resources.Desk", typeof(Words).Assembly);
    private readonly ResourceManager _manager;
    private readonly CultureInfo _culture;

    private Words(ResourceManager manager, CultureInfo culture)
    {
        _manager = manager;
        _culture = culture;
    }

    /// <param name="language">BCP 47 tag; languages without words of their own get the Chinese ones.</param>
    public static Words In(string language) => new(Readers, CultureInfo.GetCultureInfo(language));

    /// <summary>The words of the desk.</summary>
    /// <param name="language">As for <see cref="In"/>.</param>
    public static Words ForDesk(string language) => new(DeskOnes, CultureInfo.GetCultureInfo(language));

    public CultureInfo Culture => _culture;

    /// <exception cref="MissingManifestResourceException">No such word: a mistake in the page.</exception>
    public string this[string name] => _manager.GetString(name, _culture)
        ?? throw new MissingManifestResourceException($"The interface has no word called {name}.");

    public string Format(string name, params object[] values) => string.Format(_culture, this[name], values);
}
