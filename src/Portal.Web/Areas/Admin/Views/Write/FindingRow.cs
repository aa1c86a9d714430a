namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>One thing that cleaning changed.</summary>
/// <param name="Index">Its place in the version's findings, counted from 0.</param>
/// <param name="Rule">As a word.</param>
/// <param name="Lead">What stands before it, to find it by; empty when the place is not known. <paramref name="Trail"/> likewise after it.</param>
/// <param name="IsUrgent">True for a guess that keeps the story from being published.</param>
public sealed record FindingRow(int Index, string Rule, string Lead, string Before, string After, string Trail, bool IsUrgent);
