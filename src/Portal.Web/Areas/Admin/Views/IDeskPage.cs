namespace Portal.Web.Areas.Admin.Views;

/// <summary>What the layout of the desk needs of every page.</summary>
public interface IDeskPage
{
    DeskFrame Frame { get; }

    /// <summary>The heading.</summary>
    string Title { get; }

    /// <summary>For the browser's title; says which page of the thing it is, where there are several.</summary>
    string WindowTitle => Title;

    /// <summary>What kept a form from being taken, as sentences; the page shows them first.</summary>
    IReadOnlyList<string> Problems => [];
}
