using Portal.Chains;
using Portal.Links;
using Portal.Media;
using Portal.People;
using Portal.Sections;
using Portal.Sources;
using Portal.Stories;
using Portal.Tags;
using Portal.Text;
using Portal.Topics;

namespace Portal.Publishing;

/// <summary>The rows that a story names, as its published form links to them.</summary>
internal sealed record StoryRows
{
    /// <summary>BCP 47 tag of the text.</summary>
    public required string Language { get; init; }

    /// <summary>The article's section and those above it, from the inside out.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    public required IReadOnlyDictionary<Credit, Person> People { get; init; }

    public required Source Source { get; init; }

    public required IReadOnlyList<Tag> Tags { get; init; }

    public required IReadOnlyList<Topic> Topics { get; init; }

    /// <summary>Null for a story of its own.</summary>
    public Chain? Chain { get; init; }

    /// <summary>By content hash.</summary>
    public required IReadOnlyDictionary<string, PhotoFile> Photos { get; init; }

    public StoryLinks Links => new(Language, credit => Paths.Person(People[credit].Slug), Photos);
}
