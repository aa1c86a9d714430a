using System.Text;
using Portal.Import.Cleaning;
using Portal.Text.Chinese;

namespace Portal.Import.Pages;

/// <summary>Collects the lines of an HTML page with the place in the source that each sign comes from.</summary>
internal sealed class PageTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _origins = [];
    private readonly List<LineMark> _marks = [];
    private readonly List<string> _links = [];
    private readonly List<(char Mark, string? Link)> _styles = [];
    private LineMark _mark = new(LineKind.Outside);
    private int _lineStart;
    private char _pendingSpace;
    private int _last;

    /// <summary>Ends the line begun, if any, and says what the next one is.</summary>
    public void Break(LineMark next)
    {
        EndLine();
        _mark = next;
    }

    /// <summary>The kind of line being written.</summary>
    public LineMark Mark => _mark;

    public bool IsLineEmpty { get; private set; } = true;

    /// <summary>A whole line, kept even when its text is empty.</summary>
    public void AddLine(LineMark mark, string text, int origin)
    {
        var resumed = _mark;
        Break(mark);
        foreach (var sign in text)
        {
            Append(sign is '\n' or '\t' or '\r' ? ' ' : sign, origin++);
        }

        CloseLine();
        _mark = resumed;
        OpenStyles();
    }

    /// <summary>Adds running text; ASCII white space is folded as browsers fold it.</summary>
    public void Add(string text, Func<int, int> originOf)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is ' ' or '\n' or '\t' or '\r' or '\f')
            {
                _pendingSpace = _pendingSpace == '\n' || text[index] == '\n' ? '\n' : ' ';
                continue;
            }

            if (InlineMarks.IsMark(text[index]))
            {
                continue;
            }

            AddPendingSpace(text[index]);
            Append(text[index], originOf(index));
        }
    }

    /// <param name="link">The address, for a link.</param>
    public void StartStyle(char mark, string? link = null)
    {
        // Word processors cut one bold stretch into many; each by itself would be a mark of its own in Markdown.
        if (link is null && _pendingSpace == '\0' && _text.Length > _lineStart && _text[^1] == InlineMarks.EndOf(mark))
        {
            _text.Length--;
            _origins.RemoveAt(_origins.Count - 1);
            _styles.Add((mark, link));
            return;
        }

        AddPendingSpace('a');
        _styles.Add((mark, link));
        OpenStyle(mark, link);
    }

    /// <summary>True inside a stretch of this style.</summary>
    public bool IsIn(char mark) => _styles.Exists(style => style.Mark == mark);

    public void EndStyle()
    {
        var (mark, _) = _styles[^1];
        _styles.RemoveAt(_styles.Count - 1);
        Append(InlineMarks.EndOf(mark), _last);
    }

    public PageText Build()
    {
        EndLine();
        return new PageText(new TrackedText(_text.ToString(), [.. _origins]), _marks, _links);
    }

    /// <summary>A line end in the source between Han characters only wraps the source; a space typed there is meant.</summary>
    private void AddPendingSpace(char next)
    {
        if (_pendingSpace != '\0' && _text.Length > _lineStart)
        {
            var joins = _pendingSpace == '\n' && IsWide(next) && IsWide(_text[^1]);
            if (!joins && !IsLineEmpty)
            {
                Append(' ', _last);
            }
        }

        _pendingSpace = '\0';
    }

    private static bool IsWide(char sign) => Han.IsHan(sign) || Han.IsCjkPunctuation(sign);

    private void EndLine()
    {
        if (IsLineEmpty)
        {
            _text.Length = _lineStart;
            _origins.RemoveRange(_lineStart, _origins.Count - _lineStart);
            _pendingSpace = '\0';
            OpenStyles();
            return;
        }

        foreach (var (mark, _) in Enumerable.Reverse(_styles))
        {
            Append(InlineMarks.EndOf(mark), _last);
        }

        CloseLine();
        OpenStyles();
    }

    private void CloseLine()
    {
        _marks.Add(_mark);
        Append('\n', _last);
        _lineStart = _text.Length;
        _pendingSpace = '\0';
        IsLineEmpty = true;
    }

    private void OpenStyles()
    {
        foreach (var (mark, link) in _styles)
        {
            OpenStyle(mark, link);
        }
    }

    private void OpenStyle(char mark, string? link)
    {
        Append(mark, _last);
        if (link is not null)
        {
            _links.Add(link);
        }
    }

    private void Append(char sign, int origin)
    {
        _text.Append(sign);
        _origins.Add(origin);
        _last = origin;
        IsLineEmpty = IsLineEmpty && (InlineMarks.IsMark(sign) || sign == '\n');
    }
}
