using Portal.Web.Areas.Admin.Views.History;

namespace Portal.Web.Areas.Admin.Views.Shared;

public sealed record HistoryTable(DeskFrame Frame, IReadOnlyList<HistoryRow> Rows);
