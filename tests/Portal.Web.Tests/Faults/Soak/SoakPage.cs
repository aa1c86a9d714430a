using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Web.Tests.Faults.Soak;

/// <summary>Finds the soak's stories on a page, whatever page it is.</summary>
internal static partial class SoakPage
{
    public static string Mark(int number, int version) => string.Create(CultureInfo.InvariantCulture, $"soak{number}v{version}end");

    /// <returns>Number and version of each story that the page names.</returns>
    public static IReadOnlySet<(int Number, int Version)> Read(string page) => Marks().Matches(page)
        .Select(match => (Number(match.Groups["number"]), Number(match.Groups["version"]))).ToHashSet();

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("soak(?<number>[0-9]+)v(?<version>[0-9]+)end", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();
}
