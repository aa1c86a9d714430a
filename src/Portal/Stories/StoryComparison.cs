namespace Portal.Stories;

/// <summary>
/// Two people's versions of one story, part by part, beside the version that both began from; with a proposal that loses no change that
/// can be kept. With one version twice it is the comparison of two versions.
/// </summary>
public sealed record StoryComparison
{
    private readonly Story _mine;
    private readonly Story _theirs;
    private readonly Story _basis;

    private StoryComparison(Story basis, Story mine, Story theirs, IReadOnlyList<ComparedPart> parts)
    {
        _basis = basis;
        _mine = mine;
        _theirs = theirs;
        Parts = parts;
    }

    /// <summary>All parts, in the order of the form.</summary>
    public IReadOnlyList<ComparedPart> Parts { get; }

    public IEnumerable<ComparedPart> Changed => Parts.Where(part => part.Verdict != PartVerdict.Unchanged);

    /// <summary>True when a person has to choose.</summary>
    public bool HasConflicts => Parts.Any(part => part.Verdict == PartVerdict.Conflict);

    /// <param name="basis">What both began from.</param>
    /// <param name="language">BCP 47 tag of the story, for datelines and roles.</param>
    public static StoryComparison Of(Story basis, Story mine, Story theirs, string language) =>
        new(basis, mine, theirs, [.. StoryPartRules.All.Select(rule => Compare(rule, basis, mine, theirs, language))]);

    /// <summary>What changed from one version to another; <see cref="ComparedPart.MyChanges"/> shows it.</summary>
    public static StoryComparison Of(Story before, Story after, string language) => Of(before, after, before, language);

    private static ComparedPart Compare(StoryPartRule rule, Story basis, Story mine, Story theirs, string language) =>
        new(rule.Part, Text(rule, basis, language), Text(rule, mine, language), Text(rule, theirs, language), Judge(rule, basis, mine, theirs));

    private static string Text(StoryPartRule rule, Story story, string language) => string.Join('\n', rule.Read(story, language));

    private static PartVerdict Judge(StoryPartRule rule, Story basis, Story mine, Story theirs)
    {
        // A part is the same when taking it over changes nothing.
        var (byMe, byThem) = (!rule.Take(basis, mine).Equals(basis), !rule.Take(basis, theirs).Equals(basis));
        return (byMe, byThem) switch
        {
            (false, false) => PartVerdict.Unchanged,
            (true, false) => PartVerdict.MineOnly,
            (false, true) => PartVerdict.TheirsOnly,
            _ when rule.Take(mine, theirs).Equals(mine) => PartVerdict.BothAlike,
            _ => rule.Merge(mine, theirs, basis) is null ? PartVerdict.Conflict : PartVerdict.Merged,
        };
    }

    /// <summary>The story that takes each part from the chosen side; parts that nobody chose for as proposed.</summary>
    public Story Resolve(IReadOnlyDictionary<StoryPart, PartSide> choices)
    {
        var story = _mine;
        foreach (var (rule, part) in StoryPartRules.All.Zip(Parts))
        {
            story = choices.GetValueOrDefault(part.Part) switch
            {
                PartSide.Mine => story,
                PartSide.Theirs => rule.Take(story, _theirs),
                PartSide.Proposal => Propose(rule, part.Verdict, story),
            };
        }

        return story;
    }

    private Story Propose(StoryPartRule rule, PartVerdict verdict, Story story) => verdict switch
    {
        PartVerdict.TheirsOnly => rule.Take(story, _theirs),
        PartVerdict.Merged => rule.Merge(story, _theirs, _basis) ?? story,
        PartVerdict.Unchanged or PartVerdict.MineOnly or PartVerdict.BothAlike or PartVerdict.Conflict => story,
    };
}
