using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Portal.Text;

/// <summary>
/// Keeps rendered HTML in a text column. This is the only way back from a stored string, so that no code can declare a
/// string safe: whoever can write the column owns the database already. Use it on the columns of Published* only.
/// </summary>
public sealed class SafeHtmlConverter() : ValueConverter<SafeHtml, string>(
    html => html.ToString(), column => SafeHtml.Trusted(column));
