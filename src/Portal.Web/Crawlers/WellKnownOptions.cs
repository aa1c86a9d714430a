using System.Globalization;

namespace Portal.Web.Crawlers;

/// <summary>What is told at addresses that others know beforehand; what is empty is not there.</summary>
public sealed class WellKnownOptions
{
    public const string Section = "WellKnown";

    /// <summary>Where to report a weakness of the site: addresses such as mailto:security@news.example (RFC 9116).</summary>
    public IReadOnlyList<string> SecurityContacts { get; init; } = [];

    /// <summary>Day or instant until which the contacts hold, such as 2027-06-30; has to be said with them.</summary>
    public string SecurityExpires { get; init; } = "";

    /// <summary>Absolute address of the rules for those who look for weaknesses.</summary>
    public string SecurityPolicy { get; init; } = "";

    /// <summary>Lines of ads.txt (IAB).</summary>
    public IReadOnlyList<string> Ads { get; init; } = [];

    /// <summary>Lines of trust.txt (JournalList).</summary>
    public IReadOnlyList<string> Trust { get; init; } = [];

    public bool IsValid => SecurityContacts.Count == 0 || (Expires is not null && SecurityContacts.All(contact => Uri.TryCreate(contact, UriKind.Absolute, out _)));

    internal DateTimeOffset? Expires =>
        DateTimeOffset.TryParse(SecurityExpires, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var expires)
            ? expires
            : null;
}
