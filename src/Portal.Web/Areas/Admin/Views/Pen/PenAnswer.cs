namespace Portal.Web.Areas.Admin.Views.Pen;

/// <summary>Who writes in this browser now, for a script that has found that its form has grown too old.</summary>
/// <param name="Token">Proves that the next form comes from here.</param>
public sealed record PenAnswer(int Person, string Name, string Token);
