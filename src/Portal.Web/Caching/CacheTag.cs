using System.Runtime.InteropServices;
using Portal.Reading;

namespace Portal.Web.Caching;

/// <summary>Something that a stored page shows. When it changes, every page that carries its tag falls.</summary>
/// <param name="List">For tags of lists only.</param>
/// <param name="Id">Of the article, the edition or the list's target; 0 for what there is one of.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CacheTag(CacheTagKind Kind, ListKind List, int Id);
