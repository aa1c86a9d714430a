using Portal.Desk;

namespace Portal.Web.Areas.Admin.Views.Pen;

/// <param name="SavedAtUtc">Counts where it was saved.</param>
public sealed record KeptDraft(SaveAutosaveOutcome Outcome, DateTime SavedAtUtc);
