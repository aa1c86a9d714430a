namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>How wide a title is, in Han characters, and how wide it had better be.</summary>
/// <param name="Text">Both, as a sentence.</param>
public sealed record TitleCount(int Width, int Advice, string Text)
{
    public bool IsOver => Width > Advice;
}
