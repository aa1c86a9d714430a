namespace Portal.Web.Areas.Admin.Views.Pen;

/// <summary>How wide a title is.</summary>
/// <param name="Field">Its id in the form.</param>
/// <param name="Text">As a sentence.</param>
public sealed record DraftCount(string Field, string Text, bool IsOver);
