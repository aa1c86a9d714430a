namespace Portal.Testing.Hostile;

public enum HostileFate
{
    /// <summary>It is no photo, or one that costs too much.</summary>
    Refused,

    /// <summary>It is a photo, whatever else it is: readers get a picture that was made of it.</summary>
    Taken,

    /// <summary>Either, as the decoder finds it.</summary>
    Either,
}
