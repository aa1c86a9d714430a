namespace Portal.Web.Areas.Admin.Views.Fronts;

/// <summary>A form that is one button.</summary>
public sealed class RevisionForm
{
    /// <summary>Of what the form was made from.</summary>
    public int? Revision { get; init; }

    /// <summary>A form that does not say what it was made from has seen nothing.</summary>
    public int Base => Revision ?? -1;
}
