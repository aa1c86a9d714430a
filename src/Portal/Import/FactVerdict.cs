namespace Portal.Import;

public enum FactVerdict
{
    /// <summary>The edition had none and has this one now.</summary>
    Adopted,

    /// <summary>The edition has another one and keeps it.</summary>
    Differs,

    /// <summary>The edition has none, but this one is not of the form that the field takes.</summary>
    Unfit,
}
