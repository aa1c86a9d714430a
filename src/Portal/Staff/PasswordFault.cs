namespace Portal.Staff;

/// <summary>Why a password is not taken.</summary>
public enum PasswordFault
{
    TooShort,
    TooLong,

    /// <summary>Others have it too, or it is made of what everybody tries first.</summary>
    Common,

    /// <summary>Made of the person's own name or address.</summary>
    Personal,
}
