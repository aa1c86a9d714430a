using Portal.Stories;
using Portal.Text.Chinese;

namespace Portal.Import.Fields;

/// <summary>Reads lists of people: 记者 张三 李四 通讯员 王五; 记者张三、李四; 孙 权 for 孙权.</summary>
internal static class People
{
    private const int LongestList = 120;
    private const int LongestHanName = 6;
    private const int LongestForeignName = 30;
    private static readonly char[] Separators = [' ', '\u3000', '\u00A0', '、', '，', ',', '/', '／', ';', '；', ':', '：', '\t', '|'];

    /// <param name="role">Of those before whom no role is named; null means that the list must begin with one.</param>
    /// <returns>Null when some part is neither a role nor a name, or nobody is named.</returns>
    public static List<Credit>? Read(string text, CreditRole? role)
    {
        if (text.Length > LongestList)
        {
            return null;
        }

        var people = new List<Credit>();
        foreach (var token in Joined(text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            var name = token;
            if (Roles.AtStart(token) is var (word, named))
            {
                role = named;
                name = token[word.Length..];
            }

            if (name.Length == 0)
            {
                continue;
            }

            if (role is null || !IsName(name))
            {
                return null;
            }

            people.Add(new Credit(role.Value, name));
        }

        return people.Count > 0 ? people : null;
    }

    /// <summary>Names of two characters are padded in lists (孙 权): single characters that follow each other are one name. Words
    /// of Latin names belong together too.</summary>
    private static IEnumerable<string> Joined(string[] tokens)
    {
        for (var index = 0; index < tokens.Length; index++)
        {
            var token = tokens[index];
            if (IsSingleHan(token) && index + 1 < tokens.Length && IsSingleHan(tokens[index + 1]))
            {
                token += tokens[++index];
                if (index + 1 < tokens.Length && IsSingleHan(tokens[index + 1]) && !(index + 2 < tokens.Length && IsSingleHan(tokens[index + 2])))
                {
                    token += tokens[++index];
                }
            }

            while (IsLatin(token) && index + 1 < tokens.Length && IsLatin(tokens[index + 1]))
            {
                token += " " + tokens[++index];
            }

            yield return token;
        }
    }

    private static bool IsSingleHan(string token) => token.Length == 1 && Han.IsHan(token[0]);

    private static bool IsLatin(string token) => token.All(sign => char.IsAsciiLetter(sign) || sign is '.' or '-' or '\'');

    private static bool IsName(string name) =>
        name.Contains('·', StringComparison.Ordinal) || IsLatin(name.Replace(" ", "", StringComparison.Ordinal))
            ? name.Length <= LongestForeignName && name.All(sign => Han.IsHan(sign) || char.IsAsciiLetter(sign) || sign is '·' or '.' or ' ' or '-' or '\'')
            : name.Length is >= 2 and <= LongestHanName && name.All(Han.IsHan);
}
