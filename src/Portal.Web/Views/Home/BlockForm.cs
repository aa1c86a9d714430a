namespace Portal.Web.Views.Home;

/// <summary>How the first story of a section block is shown.</summary>
public enum BlockForm
{
    /// <summary>A large picture over the headline.</summary>
    Picture,

    /// <summary>A small picture beside the headline.</summary>
    Side,

    /// <summary>Headline and summary.</summary>
    Text,
}
