namespace Portal.Web.Views.Shared;

/// <summary>How wide the style sheet shows the pictures of cards, as HTML's sizes attribute says it.</summary>
public static class CardSizes
{
    public const string Lead = "(min-width: 78rem) 51rem, (min-width: 62.5rem) 64vw, 100vw";

    public const string Quarter = "(min-width: 78rem) 18rem, (min-width: 62.5rem) 23vw, 46vw";

    public const string Third = "(min-width: 78rem) 25rem, (min-width: 62.5rem) 30vw, (min-width: 40rem) 46vw, 92vw";

    public const string Small = "8rem";

    public const string List = "(min-width: 40rem) 14rem, 7rem";
}
