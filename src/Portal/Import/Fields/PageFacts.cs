using Portal.Stories;

namespace Portal.Import.Fields;

/// <summary>Collects the facts that stand around a story. What is said first holds; what is said again only adds what was missing.</summary>
internal sealed class PageFacts
{
    private readonly List<Credit> _credits = [];
    private readonly List<(int Index, string Text)> _notices = [];
    private PublishedTime? _published;
    private string? _siteName;
    private string? _editionName;
    private string? _hotline;
    private string? _email;

    public string? Source { get; private set; }

    public IReadOnlyList<Credit> Credits => _credits;

    public DateTime? PublishedLocal => _published?.Local;

    public EditionFacts Edition =>
        new(_siteName, _editionName, _hotline, _email,
            [.. _notices.OrderBy(notice => notice.Index).Select(notice => notice.Text).Distinct(StringComparer.Ordinal)]);

    public void Add(FactLine line)
    {
        _published = Finer(_published, line.Published);
        Source ??= line.Source;
        _hotline ??= line.Hotline;
        _email ??= line.Email;
        AddCredits(line.Credits);
    }

    /// <summary>A person named as author above the text and as reporter in the dateline is one credit, with the more exact role.</summary>
    public void AddCredits(IEnumerable<Credit> credits)
    {
        foreach (var credit in credits)
        {
            var known = _credits.FindIndex(other => other.Name == credit.Name && other.Role.IsEditor() == credit.Role.IsEditor());
            if (known < 0)
            {
                _credits.Add(credit);
            }
            else if (_credits[known].Role is CreditRole.Author or CreditRole.Editor)
            {
                _credits[known] = credit.Role is CreditRole.Author or CreditRole.Editor ? _credits[known] : credit;
            }
        }
    }

    public void Add(Breadcrumb crumb)
    {
        _siteName ??= crumb.SiteName;
        _editionName ??= crumb.EditionName;
    }

    /// <param name="index">Where on the page it stands.</param>
    public void AddNotices(int index, IEnumerable<string> notices) =>
        _notices.AddRange(notices.Select(notice => (index, notice)));

    /// <summary>A second statement of the same day or minute may know it to the second.</summary>
    private static PublishedTime? Finer(PublishedTime? known, PublishedTime? other)
    {
        if (known is null || other is null)
        {
            return known ?? other;
        }

        var addsTime = !known.HasTime && other.HasTime && known.Local.Date == other.Local.Date;
        var addsSeconds = known.HasTime && !known.HasSeconds && other.HasSeconds && known.Local == other.Local.AddSeconds(-other.Local.Second);
        return addsTime || addsSeconds ? other : known;
    }
}
