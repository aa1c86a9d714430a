namespace Portal.Web.Areas.Admin.Views.Factors;

/// <summary>Recovery codes, shown this once.</summary>
public sealed record RecoveryCodesPage(DeskFrame Frame, IReadOnlyList<string> Codes) : IDeskPage
{
    public string Title => Frame.Words["RecoveryCodesTitle"];
}
