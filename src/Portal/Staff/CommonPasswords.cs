using System.Reflection;

namespace Portal.Staff;

/// <summary>
/// What passwords are commonly made of, in English and Chinese, from common-passwords.txt: a list of our own that holds parts, not whole
/// passwords, so that a short one covers what people build from them.
/// </summary>
public static class CommonPasswords
{
    private static readonly string[] Parts = Read();

    /// <summary>What is left of a password without common parts, runs along the keyboard, and signs that repeat.</summary>
    public static string Without(string password)
    {
        var text = Plain(password.ToLowerInvariant());
        foreach (var part in Parts)
        {
            text = text.Replace(part, "", StringComparison.Ordinal);
        }

        return WithoutRuns(text);
    }

    /// <summary>Signs that stand for letters read as these.</summary>
    private static string Plain(string text) => new([.. text.Select(sign => sign switch
    {
        '@' => 'a',
        '$' => 's',
        '!' => 'i',
        _ => sign,
    })]);

    /// <summary>Drops each sign that repeats or continues the two before it: aaa, 123, fed.</summary>
    private static string WithoutRuns(string text)
    {
        var left = new List<char>();
        for (var at = 0; at < text.Length; at++)
        {
            var step = at == 0 ? int.MaxValue : text[at] - text[at - 1];
            if (step is < -1 or > 1)
            {
                left.Add(text[at]);
            }
        }

        return new string([.. left]);
    }

    /// <summary>The longest first, so that none hides in another.</summary>
    private static string[] Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Portal.Staff.common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(line => line[0] != '#').SelectMany(line => line.Split(' ')).Distinct(StringComparer.Ordinal)
                .OrderByDescending(part => part.Length).ThenBy(part => part, StringComparer.Ordinal),
        ];
    }
}
