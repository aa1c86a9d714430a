namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>The form's fields as they are drawn.</summary>
public sealed record StoryFields
{
    /// <summary>BCP 47 tag of the story.</summary>
    public required string Language { get; init; }

    /// <summary>Edition and section of an article that exists; null for a new story, which chooses among <see cref="Homes"/>.</summary>
    public string? Home { get; init; }

    public IReadOnlyList<ChoiceGroup> Homes { get; init; } = [];

    /// <summary>Title first, then those that stand in for it elsewhere.</summary>
    public required IReadOnlyList<TextField> Titles { get; init; }

    public required TextField Summary { get; init; }

    public required IReadOnlyList<Choice> Verbs { get; init; }

    /// <summary>Null when nothing is wrong with it.</summary>
    public string? VerbProblem { get; init; }

    /// <summary>Agency, place, month and day.</summary>
    public required IReadOnlyList<TextField> Dateline { get; init; }

    public required IReadOnlyList<CreditRow> Credits { get; init; }

    /// <summary>Source and original address.</summary>
    public required IReadOnlyList<TextField> Sources { get; init; }

    public required TextField Body { get; init; }

    public required IReadOnlyList<PhotoRow> Photos { get; init; }

    /// <summary>Photos of the library that can be added.</summary>
    public required PhotoChooser Chooser { get; init; }

    public required IReadOnlyList<Choice> EndMarks { get; init; }

    public required TextField Tags { get; init; }

    public required IReadOnlyList<Choice> Topics { get; init; }

    public required TextField Chain { get; init; }

    /// <summary>Running events of late, to choose from while typing.</summary>
    public IReadOnlyList<string> Chains { get; init; } = [];

    /// <summary>First day, last day and place.</summary>
    public required IReadOnlyList<TextField> Event { get; init; }

    public required TextField Note { get; init; }
}
