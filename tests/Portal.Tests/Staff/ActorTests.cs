using Portal.Publishing;
using Portal.Staff;
using Xunit;

namespace Portal.Tests.Staff;

public sealed class ActorTests
{
    private const int Home = 1;
    private const int Other = 2;

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public void A_role_holds_in_its_own_edition_only(Role role)
    {
        var actor = Actor.Member(7, "方一", [new Grant(Home, role)]);

        Assert.Contains(Enum.GetValues<Permission>(), permission => actor.May(permission, Home));
        Assert.DoesNotContain(Enum.GetValues<Permission>(), permission => actor.May(permission, Other) || actor.May(permission, null));
    }

    [Fact]
    public void A_role_in_every_edition_holds_in_one_that_is_new()
    {
        var actor = Actor.Member(7, "方一", [new Grant(null, Role.Administrator)]);

        Assert.True(actor.May(Permission.ManageEditions, Other) && actor.May(Permission.ManageEditions, null));
    }

    [Fact]
    public void Roles_add_up_edition_by_edition()
    {
        var actor = Actor.Member(7, "方一", [new Grant(Home, Role.Reporter), new Grant(Other, Role.ChiefEditor)]);

        Assert.True(actor.May(Permission.WriteOwn, Home) && actor.May(Permission.Withdraw, Other));
        Assert.False(actor.May(Permission.Withdraw, Home));
        Assert.True(actor.MaySomewhere(Permission.Withdraw));
    }

    [Fact]
    public void An_administrator_has_no_say_in_what_readers_see()
    {
        Permission[] editorial =
        [
            Permission.WriteOwn, Permission.EditAny, Permission.ReadDesk, Permission.SignOffFirst, Permission.SignOffSecond, Permission.SignOffFinal,
            Permission.Publish, Permission.Schedule, Permission.Correct, Permission.Withdraw, Permission.ManageFronts,
        ];

        Assert.DoesNotContain(editorial, permission => Role.Administrator.Holds(permission));
    }

    [Fact]
    public void Only_a_chief_editor_signs_off_last() =>
        Assert.Equal([Role.ChiefEditor], Enum.GetValues<Role>().Where(role => role.Holds(Permission.SignOffFinal)));

    [Fact]
    public void A_verb_may_do_everything() =>
        Assert.All(Enum.GetValues<Permission>(), permission => Assert.True(Actor.Operator("verb").May(permission, null)));
}
