using System.Collections.Frozen;

namespace Portal.Staff;

/// <summary>The one table of who may do what.</summary>
public static class RolePermissions
{
    private static readonly FrozenSet<Permission>[] Table =
    [
        .. Enum.GetValues<Role>().Select(role => Of(role).ToFrozenSet()),
    ];

    public static bool Holds(this Role role, Permission permission) => Table[(int)role - 1].Contains(permission);

    private static Permission[] Of(Role role) => role switch
    {
        Role.Reporter => [Permission.WriteOwn, Permission.AddMedia],
        Role.Editor =>
        [
            Permission.WriteOwn, Permission.EditAny, Permission.ReadDesk, Permission.SignOffFirst, Permission.SignOffSecond,
            Permission.Publish, Permission.Schedule, Permission.ManageNames, Permission.AddMedia,
        ],
        Role.ChiefEditor =>
        [
            .. Of(Role.Editor), Permission.SignOffFinal, Permission.Correct, Permission.Withdraw, Permission.ManageFronts,
            Permission.ManagePolicies, Permission.ManageMedia,
        ],
        Role.PhotoEditor => [Permission.ReadDesk, Permission.AddMedia, Permission.ManageMedia],
        Role.Administrator => [Permission.ManageEditions, Permission.ManageNames, Permission.ManageStaff, Permission.ReadAudit],
    };
}
