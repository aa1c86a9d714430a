namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>One person of the form, as typed.</summary>
/// <param name="Role">Name of a <see cref="Stories.CreditRole"/>.</param>
/// <param name="Person">Slug of the person's page; empty for the person of that name.</param>
public sealed record CreditFields(string Role, string Name, string Person)
{
    /// <summary>A row that nobody filled in is no part of the story.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Person);
}
