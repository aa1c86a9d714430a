namespace Portal.Web.Areas.Admin.Views;

/// <summary>What the layout of the desk needs of every page.</summary>
public interface IDeskPage
{
    DeskFrame Frame { get; }

    /// <summary>For the browser's title and the heading.</summary>
    string Title { get; }

    /// <summary>What kept a form from being taken, as sentences; the page shows them first.</summary>
    IReadOnlyList<string> Problems => [];
}
