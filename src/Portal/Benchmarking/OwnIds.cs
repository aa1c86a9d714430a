using System.Runtime.CompilerServices;
using Portal.Articles;
using Portal.Changes;
using Portal.People;
using Portal.Sources;
using Portal.Tags;

namespace Portal.Benchmarking;

/// <summary>Gives rows the ids that the database else gives, so that rows which name them are written without asking for them.</summary>
internal static class OwnIds
{
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_ArticleId")]
    public static extern void Set(Article article, int id);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_ArticleId")]
    public static extern void Set(ArticleVersion version, int articleId);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_CorrectionId")]
    public static extern void Set(Correction correction, int id);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_ChangeId")]
    public static extern void Set(Change change, long id);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_PersonId")]
    public static extern void Set(Person person, int id);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_SourceId")]
    public static extern void Set(Source source, int id);

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_TagId")]
    public static extern void Set(Tag tag, int id);
}
