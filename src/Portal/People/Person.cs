namespace Portal.People;

/// <summary>Somebody named in credits, with a page that lists the stories.</summary>
public sealed class Person
{
    public Person(string slug, string name)
    {
        Slug = slug;
        Name = name;
    }

    public int PersonId { get; private set; }

    /// <summary>Lower-case ASCII, unique.</summary>
    public string Slug { get; private set; }

    /// <summary>Not unique: namesakes differ by slug.</summary>
    public string Name { get; set; }

    /// <summary>Such as 文化记者; null when unset.</summary>
    public string? Title { get; set; }

    /// <summary>Plain text; null when unset.</summary>
    public string? Bio { get; set; }

    /// <summary>Concurrency token, raised by whoever changes it.</summary>
    public int Revision { get; private set; }

    public void Touch() => Revision++;
}
