using Portal.Web.Areas.Admin.Views.Bulk;
using Portal.Web.Areas.Admin.Views.Shared;
using Portal.Web.Areas.Admin.Views.Write;

namespace Portal.Web.Areas.Admin.Views.ArticleList;

/// <summary>The articles of an edition, a page at a time.</summary>
public sealed record ArticleListPage(DeskFrame Frame, ArticleListForm Form) : IDeskPage
{
    public string Title => Frame.Words["ListTitle"];

    public IReadOnlyList<string> Problems { get; init; } = [];

    public bool MayBegin { get; init; }

    public bool SeesAll { get; init; }

    /// <summary>What can be done to several of them at once; null for whoever may do none of it.</summary>
    public BulkFields? Bulk { get; init; }

    /// <summary>Empty where the person sees one only.</summary>
    public IReadOnlyList<Choice> Editions { get; init; } = [];

    public IReadOnlyList<Choice> Sections { get; init; } = [];

    public IReadOnlyList<Choice> States { get; init; } = [];

    /// <summary>Empty where the person sees their own only.</summary>
    public IReadOnlyList<Choice> People { get; init; } = [];

    /// <summary>Without filters.</summary>
    public required string ClearPath { get; init; }

    public IReadOnlyList<ArticleRow> Rows { get; init; } = [];

    /// <summary>Null on the first page.</summary>
    public string? FirstPath { get; init; }

    /// <summary>Null on the last page.</summary>
    public string? NextPath { get; init; }

    public string NextText { get; init; } = "";

    /// <summary>What is said in place of an empty list; null for one with rows.</summary>
    public string? Empty { get; init; }
}
