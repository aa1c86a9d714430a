using Portal.Publishing;
using Portal.Staff;
using Portal.Testing;

namespace Portal.Data.Tests.Scenarios;

/// <summary>Every way through the acts and queries of accounts and sessions. Those that need it open an account of their own.</summary>
internal static class StaffScenarios
{
    private const string Address = "2001:db8::7";
    private const string Password = "seven green kites over linjiang";

    private static Actor Desk => Newsroom.Desk;

    public static IReadOnlyList<Scenario> All { get; } =
    [
        Scenario.Of<StaffQuery>("whether there is anybody", (query, _, token) => query.AnyAsync(token)),
        Scenario.Of<StaffQuery>("names", (query, _, token) => query.NamesAsync(token)),
        Scenario.Of<StaffQuery>("somebody", (query, world, token) => query.FindAsync(world.Staff, token)),
        Scenario.Of<StaffQuery>("by address", (query, _, token) => query.FindAsync(World.StaffEmail, token)),
        Scenario.Of<StaffQuery>("by passkey", (query, _, token) => query.FindByPasskeyAsync(World.Credential, token)),
        Scenario.Of<StaffQuery>("by link", (query, world, token) => query.FindByLinkAsync(world.StaffLink, token)),
        Scenario.Of<StaffQuery>("sessions", (query, world, token) => query.SessionsAsync(world.Staff, token)),
        Scenario.Of<SessionQuery>("a session that was used long ago", (query, world, token) => query.ReadAsync(world.StaffSession, Address, token)),
        Scenario.Of<AddStaff>("somebody new", (act, world, token) =>
            act.RunAsync(new AddStaffRequest("new@news.example", "新人", [new Grant(world.Region.EditionId, Role.Editor), new Grant(null, Role.Administrator)]), Desk, token)),
        Scenario.Of<AddStaff>("an address that is taken", (act, _, token) => act.RunAsync(new AddStaffRequest(World.StaffEmail, "新人", []), Desk, token)),
        Scenario.Of<SetStaffGrants>("other roles", (act, world, token) =>
            act.RunAsync(world.Staff, [new Grant(world.Region.EditionId, Role.Editor)], Desk, token)),
        Scenario.Of<SetStaffDisabled>("away and back", async (act, world, token) =>
        {
            await act.RunAsync(world.Staff, disabled: true, Desk, token);
            await act.RunAsync(world.Staff, disabled: false, Desk, token);
        }),
        Scenario.Of<IssueLink>("by an administrator", (act, world, token) => act.RunAsync(world.Staff, Desk, token)),
        Scenario.Of<IssueLink>("for somebody who has forgotten", (act, _, token) => act.ForForgottenAsync(World.StaffEmail, Address, token)),
        Scenario.Of<SetPassword>("by link", (act, world, token) => act.ByLinkAsync(world.StaffLink, Password, Address, token)),
        Scenario.Of<SetPassword>("by verb", (act, world, token) => act.ByOperatorAsync(world.Staff, Password, Desk, token)),
        Scenario.Of<SetPassword>("by its owner", (act, world, token) => act.ByOwnerAsync(Password, 1, Self(world), token)),
        Scenario.Of<CheckPassword>("a wrong one", (act, _, token) => act.RunAsync(new CheckPasswordRequest(World.StaffEmail, "x", Address, null), token)),
        Scenario.Of<CheckPassword>("an unknown address", (act, _, token) =>
            act.RunAsync(new CheckPasswordRequest("nobody@news.example", "x", Address, null), token)),
        Scenario.Of<CheckPassword>("the right one", (act, _, token) => act.RunAsync(new CheckPasswordRequest(World.StaffEmail, Password, Address, "x"), token)),
        Scenario.Of<CheckPassword>("again in a session", (act, world, token) => act.ConfirmAsync(1, Password, Self(world), token)),
        Scenario.Of<CheckCode>("a wrong one", (act, world, token) => act.RunAsync(world.HalfSession, "000000", Address, token)),
        Scenario.Of<CheckCode>("without half a session", (act, _, token) => act.RunAsync("none", "000000", Address, token)),
        Scenario.Of<SignInByPasskey>("a known one", (act, _, token) => act.RunAsync(World.Credential, "{}", Address, "x", token)),
        Scenario.Of<SetOwnAccount>("all of it", async (act, world, token) =>
        {
            await act.SetLanguageAsync("en", Self(world), token);
            await act.AddPasskeyAsync(new string('d', Lengths.Hash), "手机", "{}", Self(world), token);
            await act.RenewRecoveryCodesAsync(Self(world), token);
            await act.RemoveAuthenticatorAsync(Self(world), token);
        }),
        Scenario.Of<ResetSecondFactor>("of somebody", (act, world, token) => act.RunAsync(world.Staff, Desk, token)),
        Scenario.Of<EndSessions>("all of them", (act, world, token) => act.RunAsync(null, null, Self(world), token)),
        Scenario.Of<RecordRefusal>("a page", (act, world, token) => act.RunAsync("GET /admin/people", Self(world), token)),
        Scenario.Of<ForgetOldSessions>("all of them", (act, _, token) => act.RunAsync(token)),
        Scenario.Of<DataKeyStore>("one more", (store, _, _) =>
        {
            store.Add("key", "<key />");
            return Task.FromResult(store.Read());
        }),
    ];

    private static Actor Self(World world) => Actor.Member(world.Staff, "方一", [], Address);
}
