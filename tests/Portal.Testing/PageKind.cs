namespace Portal.Testing;

/// <summary>The kinds of pages that readers meet, as <see cref="FilledPortal"/> has them.</summary>
public enum PageKind
{
    Home,
    EditionHome,
    EnglishHome,
    Section,

    /// <summary>The second page of <see cref="Section"/>.</summary>
    OlderPage,
    NestedSection,
    EmptySection,
    EnglishSection,

    /// <summary>Has every field set, and photos in and out of the library.</summary>
    Article,

    /// <summary>Words only.</summary>
    PlainArticle,
    CorrectedArticle,
    EnglishArticle,
    Person,
    Source,
    Tag,
    Topic,
    EmptyTopic,
    Day,
    EmptyDay,
    EditionDay,
    About,
    EnglishAbout,
    Corrections,

    /// <summary>With stories that were found.</summary>
    Search,

    /// <summary>The form alone.</summary>
    SearchForm,
    NothingFound,
    NotFound,
    Gone,
}
