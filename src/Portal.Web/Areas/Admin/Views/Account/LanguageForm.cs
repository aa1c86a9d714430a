namespace Portal.Web.Areas.Admin.Views.Account;

public sealed class LanguageForm
{
    /// <summary>BCP 47 tag; empty is the language of the browser.</summary>
    public string Language { get; init; } = "";
}
