namespace Portal.Staff;

/// <summary>One thing that somebody may do in an edition. Which roles hold it is said in <see cref="RolePermissions"/> only.</summary>
public enum Permission
{
    /// <summary>Begin stories, and edit those while they are drafts.</summary>
    WriteOwn,

    /// <summary>Edit stories whoever began them, in any state.</summary>
    EditAny,

    /// <summary>See the stories of others before readers do.</summary>
    ReadDesk,

    /// <summary>First review (初审).</summary>
    SignOffFirst,

    /// <summary>Second review (复审).</summary>
    SignOffSecond,

    /// <summary>Final review (终审).</summary>
    SignOffFinal,

    Publish,
    Schedule,
    Correct,
    Withdraw,
    ManageFronts,

    /// <summary>Standing pages: editorial principles, correction policy, ownership.</summary>
    ManagePolicies,

    /// <summary>What the site says of people in bylines, sources, tags and topics. All editions share them.</summary>
    ManageNames,

    /// <summary>Add photos for a story.</summary>
    AddMedia,

    /// <summary>Change or take away photos whoever added them.</summary>
    ManageMedia,

    /// <summary>Editions, their sections and settings.</summary>
    ManageEditions,

    /// <summary>Accounts of the desk and their roles.</summary>
    ManageStaff,

    /// <summary>See who did what, and what was refused.</summary>
    ReadAudit,
}
