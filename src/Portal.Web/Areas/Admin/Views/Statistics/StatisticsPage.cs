using Portal.Statistics;
using Portal.Web.Areas.Admin.Views.Write;

namespace Portal.Web.Areas.Admin.Views.Statistics;

/// <param name="Sum">Of all articles, in words.</param>
public sealed record StatisticsPage(DeskFrame Frame, StatisticsRequest Request, IReadOnlyList<OutputRow> Rows, string Sum) : IDeskPage
{
    public string Title => Frame.Words["NavStatistics"];

    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Empty where there is one only.</summary>
    public IReadOnlyList<Choice> Editions { get; init; } = [];

    public IReadOnlyList<Choice> Ways { get; init; } = [];

    public required string FilePath { get; init; }
}
