namespace Portal.Links;

/// <summary>Links that reach people.</summary>
public static class ContactLinks
{
    /// <summary>The number without what is only printed (RFC 3966 allows no space); an extension after 转 or a comma is left to the caller's ear.</summary>
    /// <param name="printed">As a newsroom prints it: 025-8470 1234转8012.</param>
    public static string Telephone(string printed)
    {
        var number = printed.SkipWhile(sign => !char.IsAsciiDigit(sign) && sign != '+')
            .TakeWhile(sign => char.IsAsciiDigit(sign) || sign is '+' or '-' or ' ' or '(' or ')' or '（' or '）');
        return $"tel:{string.Concat(number.Where(sign => char.IsAsciiDigit(sign) || sign is '+' or '-')).TrimEnd('-')}";
    }

    public static string Mail(string address) => $"mailto:{address}";
}
