namespace Portal.Text;

/// <summary>
/// HTML that may be printed as it is. Only this folder makes it (a test reads the source for <see cref="Trusted"/>): from
/// Markdown that was sanitised, from a story's fields, from JSON whose signs are harmless, or, by
/// <see cref="SafeHtmlConverter"/>, from a column that one of these has filled.
/// </summary>
public sealed class SafeHtml : IEquatable<SafeHtml>
{
    private readonly string _html;

    private SafeHtml(string html) => _html = html;

    public static SafeHtml Empty { get; } = new("");

    public bool IsEmpty => _html.Length == 0;

    /// <summary>The HTML.</summary>
    public override string ToString() => _html;

    public bool Equals(SafeHtml? other) => other is not null && string.Equals(_html, other._html, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as SafeHtml);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_html);

    /// <summary>For this folder only: the caller has made sure that every sign from outside is escaped.</summary>
    internal static SafeHtml Trusted(string html) => html.Length == 0 ? Empty : new SafeHtml(html);
}
