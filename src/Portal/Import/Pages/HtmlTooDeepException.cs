namespace Portal.Import.Pages;

/// <summary>Stops a parse that has outgrown its limits; never leaves <see cref="PageReader"/>.</summary>
internal sealed class HtmlTooDeepException : Exception
{
    public HtmlTooDeepException()
        : base("The page nests deeper than any page is written.")
    {
    }

    public HtmlTooDeepException(string message)
        : base(message)
    {
    }

    public HtmlTooDeepException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
