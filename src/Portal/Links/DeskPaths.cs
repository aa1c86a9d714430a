using System.Globalization;

namespace Portal.Links;

/// <summary>The addresses of the desk that are not pages of one article.</summary>
public static class DeskPaths
{
    /// <summary>Everything of the desk, its cookies too, lies below this.</summary>
    public const string Home = "/admin";

    public const string SignIn = "/admin/sign-in";

    public const string Code = "/admin/sign-in/code";

    public const string Forgotten = "/admin/forgotten";

    public const string Account = "/admin/account";

    public const string Staff = "/admin/staff";

    public static string Member(int staffId) => string.Create(CultureInfo.InvariantCulture, $"{Staff}/{staffId}");

    public const string Links = "/admin/link";

    /// <summary>Where the owner of an invitation or of a forgotten password chooses a new one. The key stands in the query, which no log holds.</summary>
    public static string Link(string key) => $"{Links}?key={key}";

    /// <summary>The sign-in page that leads back to a page of the desk.</summary>
    public static string SignInFor(string path) => path == Home ? SignIn : $"{SignIn}?return={Uri.EscapeDataString(path)}";

    /// <summary>Where to go after signing in: back to a page of the desk, and nowhere else.</summary>
    public static string ReturnTo(string? path) =>
        path is not null && (path == Home || path.StartsWith($"{Home}/", StringComparison.Ordinal)) && !path.Contains('\\')
            && !path.StartsWith(SignIn, StringComparison.Ordinal) && !path.Any(char.IsControl)
            ? path
            : Home;
}
