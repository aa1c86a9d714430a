using System.Text;

namespace Portal.Links;

/// <summary>Reads a file of old addresses: two columns separated by a comma, in quotes where a column holds one (RFC 4180); empty lines are passed over.</summary>
public static class RedirectFile
{
    /// <returns>Every line that is not empty; one without two columns has an empty <see cref="RedirectLine.From"/> and <see cref="RedirectLine.To"/>.</returns>
    public static async Task<IReadOnlyList<RedirectLine>> ReadAsync(TextReader reader, CancellationToken cancellationToken)
    {
        var lines = new List<RedirectLine>();
        for (var number = 1; await reader.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                lines.Add(Columns(line) is [var from, var to] ? new RedirectLine(number, from.Trim(), to.Trim()) : new RedirectLine(number, "", ""));
            }
        }

        return lines;
    }

    private static List<string> Columns(string line)
    {
        var columns = new List<string>();
        var column = new StringBuilder();
        var isQuoted = false;
        for (var index = 0; index < line.Length; index++)
        {
            var sign = line[index];
            if (sign == '"' && isQuoted && index + 1 < line.Length && line[index + 1] == '"')
            {
                column.Append('"');
                index++;
            }
            else if (sign == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (sign == ',' && !isQuoted)
            {
                columns.Add(column.ToString());
                column.Clear();
            }
            else
            {
                column.Append(sign);
            }
        }

        columns.Add(column.ToString());
        return columns;
    }
}
