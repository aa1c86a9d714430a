using Portal.Links;
using Portal.Media;
using Portal.Stories;
using Portal.Text;

namespace Portal.Tests.Text;

/// <summary>The people and photos that the examples know.</summary>
internal static class TestStories
{
    private static readonly Dictionary<string, string> People = new(StringComparer.Ordinal)
    {
        ["林知夏"] = "lin-zhixia",
        ["周望舒"] = "zhou-wangshu",
        ["𠮷田安"] = "jitian-an",
    };

    private static readonly Dictionary<string, PhotoFile> Photos = new(StringComparer.Ordinal)
    {
        ["aaaa"] = new PhotoFile("aaaa", 3000, 2000),
        ["bbbb"] = new PhotoFile("bbbb", 800, 1200),
        ["cccc"] = new PhotoFile("cccc", 300, 200),
    };

    public static StoryLinks Links(string language) => new(language, Path, Photos);

    private static string? Path(Credit credit) =>
        People.GetValueOrDefault(credit.Name) is { } slug ? Paths.Person(credit.Person ?? slug) : null;
}
