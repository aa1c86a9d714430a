using Portal.People;
using Portal.Sources;
using Portal.Tags;

namespace Portal.Benchmarking;

/// <summary>The people, sources and tags of an archive, those that it has and those that generating adds.</summary>
internal sealed class KnownNames
{
    public NameTable<Person> People { get; } = new((slug, name) => new Person(slug, name), OwnIds.Set);

    public NameTable<Source> Sources { get; } = new((slug, name) => new Source(slug, name), OwnIds.Set);

    public NameTable<Tag> Tags { get; } = new((slug, name) => new Tag(slug, name), OwnIds.Set);
}
