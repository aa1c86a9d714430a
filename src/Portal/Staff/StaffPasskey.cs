namespace Portal.Staff;

/// <summary>A passkey of a member of staff: what a device or password manager answers with in place of a password.</summary>
public sealed class StaffPasskey
{
    public StaffPasskey(string credentialHash, string name, string passkey, DateTime addedAtUtc)
    {
        CredentialHash = credentialHash;
        Name = name;
        Passkey = passkey;
        AddedAtUtc = addedAtUtc;
    }

    public int StaffPasskeyId { get; private set; }

    public int StaffId { get; private set; }

    /// <summary>Lower-case hexadecimal SHA-256 of the credential's id, which itself is too long for an index; unique.</summary>
    public string CredentialHash { get; private set; }

    /// <summary>As its owner calls it.</summary>
    public string Name { get; private set; }

    /// <summary>Public key, counter and flags, as JSON that only the host reads.</summary>
    public string Passkey { get; set; }

    public DateTime AddedAtUtc { get; private set; }

    public DateTime? UsedAtUtc { get; set; }
}
