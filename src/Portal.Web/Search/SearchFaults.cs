using System.Globalization;
using Portal.Search;
using Portal.Web.Views;

namespace Portal.Web.Search;

/// <summary>Says in the reader's language which field cannot be understood.</summary>
public static class SearchFaults
{
    /// <returns>By the name of the field; none where all is well.</returns>
    public static IReadOnlyDictionary<string, string> Of(SearchForm form, SearchWords words, PageFrame frame)
    {
        var faults = new Dictionary<string, string>(StringComparer.Ordinal);
        if (form.Words.Length > SearchWords.MaxLength)
        {
            faults[SearchForm.WordsName] = frame.Words.Format("SearchTooLong", frame.Words["SearchWords"], SearchWords.MaxLength);
        }
        else if (words.Phrases.Count is 0 or > SearchWords.MaxPhrases)
        {
            faults[SearchForm.WordsName] = words.Phrases.Count == 0 ? frame.Words["SearchNoWords"] : frame.Words.Format("SearchTooManyWords", frame.Words["SearchWords"], SearchWords.MaxPhrases);
        }

        AddDates(faults, form, frame);
        if (form.Section.Length > 0 && frame.Edition?.FindSection(form.Section) is null)
        {
            faults[SearchForm.SectionName] = frame.Words["SearchNoSection"];
        }

        if (form.Reporter.Length > SearchForm.MaxReporter)
        {
            faults[SearchForm.ReporterName] = frame.Words.Format("SearchTooLong", frame.Words["SearchReporter"], SearchForm.MaxReporter);
        }

        return faults;
    }

    /// <summary>Null for what is no day.</summary>
    public static DateOnly? DateOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is > 1 and < 9999 ? date : null;

    private static void AddDates(Dictionary<string, string> faults, SearchForm form, PageFrame frame)
    {
        foreach (var (name, text, label) in new[] { (SearchForm.SinceName, form.Since, "SearchSince"), (SearchForm.UntilName, form.Until, "SearchUntil") })
        {
            if (text.Length > 0 && DateOf(text) is null)
            {
                faults[name] = frame.Words.Format("SearchNoDate", frame.Words[label]);
            }
        }

        if (DateOf(form.Since) is { } since && DateOf(form.Until) is { } until && since > until)
        {
            faults[SearchForm.SinceName] = frame.Words["SearchDatesSwapped"];
        }
    }
}
