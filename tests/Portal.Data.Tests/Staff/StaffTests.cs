using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data.Tests.Engines;
using Portal.Publishing;
using Portal.Staff;
using Portal.Testing;

namespace Portal.Data.Tests.Staff;

/// <summary>Accounts: who may open and keep them, and what becomes of their sessions.</summary>
public abstract class StaffTests(TestDatabase database) : DataTests(database)
{
    private const string Password = "seven green kites over linjiang";
    private const string Address = "192.0.2.7";

    [DataFact]
    public async Task An_administrator_gives_roles_in_their_own_editions_only()
    {
        var own = await AddEditionAsync();
        var other = await AddEditionAsync();
        var administrator = Actor.Member(1, "管理", [new Grant(own.EditionId, Role.Administrator)]);

        Assert.Equal(StaffOutcome.Done, (await AddAsync(administrator, new Grant(own.EditionId, Role.ChiefEditor))).Outcome);
        Assert.Equal(StaffOutcome.Forbidden, (await AddAsync(administrator, new Grant(other.EditionId, Role.Reporter))).Outcome);
        Assert.Equal(StaffOutcome.Forbidden, (await AddAsync(administrator, new Grant(null, Role.Administrator))).Outcome);
    }

    [DataFact]
    public async Task An_administrator_does_not_touch_the_account_of_somebody_with_a_role_elsewhere()
    {
        var own = await AddEditionAsync();
        var administrator = Actor.Member(1, "管理", [new Grant(own.EditionId, Role.Administrator)]);
        var national = (await AddAsync(Newsroom.Desk, new Grant(own.EditionId, Role.Editor), new Grant(null, Role.Administrator))).StaffId!.Value;

        Assert.Equal(StaffOutcome.Forbidden, await WithAsync<ResetSecondFactor, StaffOutcome>(act => act.RunAsync(national, administrator, Token)));
        Assert.Equal(StaffOutcome.Forbidden, await WithAsync<SetStaffDisabled, StaffOutcome>(act => act.RunAsync(national, true, administrator, Token)));
        Assert.Equal(StaffOutcome.Forbidden, (await WithAsync<IssueLink, StaffResult>(act => act.RunAsync(national, administrator, Token))).Outcome);
        Assert.Equal(3, await StoredAsync(data => data.Changes.CountAsync(
            row => row.ToStaffId == national && row.Refusal == Refusal.Forbidden && row.StaffId == 1, Token)));
    }

    [DataFact]
    public async Task A_chief_editor_opens_no_account()
    {
        var edition = await AddEditionAsync();

        var result = await AddAsync(Actor.Member(1, "主编", [new Grant(edition.EditionId, Role.ChiefEditor)]), new Grant(edition.EditionId, Role.Reporter));

        Assert.Equal(StaffOutcome.Forbidden, result.Outcome);
    }

    [DataFact]
    public async Task An_address_has_one_account_however_it_is_spelled()
    {
        var email = $"{Unique("a")}@news.example";
        await AddAsync(email);

        Assert.Equal(StaffOutcome.EmailTaken, (await AddAsync(email.ToUpperInvariant())).Outcome);
    }

    [DataFact]
    public async Task A_link_sets_a_password_once_and_makes_all_others_worthless()
    {
        var staff = await AddAsync(Newsroom.Desk);
        var other = await WithAsync<IssueLink, StaffResult>(act => act.RunAsync(staff.StaffId!.Value, Newsroom.Desk, Token));

        Assert.Equal(SetPasswordOutcome.Set, await ByLinkAsync(staff.LinkKey!));
        Assert.Equal(SetPasswordOutcome.LinkRefused, await ByLinkAsync(staff.LinkKey!));
        Assert.Equal(SetPasswordOutcome.LinkRefused, await ByLinkAsync(other.LinkKey!));
    }

    [DataFact]
    public async Task Of_two_who_use_a_link_at_once_one_does()
    {
        var staff = await AddAsync(Newsroom.Desk);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ByLinkAsync(staff.LinkKey!), Token)));

        Assert.Equal(1, outcomes.Count(outcome => outcome == SetPasswordOutcome.Set));
    }

    [DataFact]
    public async Task An_invitation_lasts_a_week()
    {
        var staff = await AddAsync(Newsroom.Desk);
        Clock.Advance(TimeSpan.FromDays(7));

        Assert.Equal(SetPasswordOutcome.LinkRefused, await ByLinkAsync(staff.LinkKey!));
    }

    [DataFact]
    public async Task A_common_password_is_not_set_and_the_link_stays_good()
    {
        var staff = await AddAsync(Newsroom.Desk);

        Assert.Equal(SetPasswordOutcome.PasswordRefused, await ByLinkAsync(staff.LinkKey!, "password1234"));
        Assert.Equal(SetPasswordOutcome.Set, await ByLinkAsync(staff.LinkKey!));
    }

    [DataFact]
    public async Task Asking_for_links_again_and_again_spoils_none_and_sends_few()
    {
        var email = $"{Unique("f")}@news.example";
        var first = await AddAsync(email);
        var links = new List<IssuedLink?>();
        for (var number = 0; number < 8; number++)
        {
            links.Add(await WithAsync<IssueLink, IssuedLink?>(act => act.ForForgottenAsync(email, Address, Token)));
        }

        Assert.Equal(4, links.Count(link => link is not null));
        Assert.Equal(SetPasswordOutcome.Set, await ByLinkAsync(first.LinkKey!));
    }

    [DataFact]
    public async Task A_new_password_ends_every_session()
    {
        var (email, staffId) = await WithPasswordAsync();
        var key = (await SignInAsync(email)).SessionKey!;

        await WithAsync<SetPassword, SetPasswordResult>(act => act.ByOperatorAsync(staffId, "nine blue boats on the river", Newsroom.Desk, Token));

        Assert.Null(await SessionAsync(key));
    }

    [DataFact]
    public async Task Whoever_is_disabled_is_out_at_once_and_cannot_come_back()
    {
        var (email, staffId) = await WithPasswordAsync();
        var key = (await SignInAsync(email)).SessionKey!;

        await WithAsync<SetStaffDisabled, StaffOutcome>(act => act.RunAsync(staffId, true, Newsroom.Desk, Token));

        Assert.Null(await SessionAsync(key));
        Assert.Equal(SignInOutcome.Wrong, (await SignInAsync(email)).Outcome);
    }

    [DataFact]
    public async Task A_role_that_is_taken_away_is_gone_with_the_next_request()
    {
        var (email, staffId) = await WithPasswordAsync();
        var key = (await SignInAsync(email)).SessionKey!;
        var edition = await AddEditionAsync();

        await WithAsync<SetStaffGrants, StaffOutcome>(act => act.RunAsync(staffId, [new Grant(edition.EditionId, Role.Editor)], Newsroom.Desk, Token));

        Assert.Equal([new Grant(edition.EditionId, Role.Editor)], (await SessionAsync(key))!.Actor.Grants);
    }

    [DataFact]
    public async Task A_session_ends_after_twelve_idle_hours()
    {
        var (email, _) = await WithPasswordAsync();
        var key = (await SignInAsync(email)).SessionKey!;
        Clock.Advance(TimeSpan.FromHours(11));
        var busy = await SessionAsync(key);
        Clock.Advance(TimeSpan.FromHours(11));

        Assert.NotNull(busy);
        Assert.NotNull(await SessionAsync(key));
        Clock.Advance(TimeSpan.FromHours(12));
        Assert.Null(await SessionAsync(key));
    }

    [DataFact]
    public async Task With_an_authenticator_the_password_is_half_the_way()
    {
        var (email, staffId) = await WithPasswordAsync();
        var (key, codes) = await AddAuthenticatorAsync(staffId);
        var half = await SignInAsync(email);

        Assert.Equal(SignInOutcome.CodeNeeded, half.Outcome);
        Assert.False((await SessionAsync(half.SessionKey!))!.Session.IsComplete);
        Assert.Equal(SignInOutcome.Wrong, (await CodeAsync(half, Totp.CodeAt(key, Clock.GetUtcNow()))).Outcome);
        Clock.Advance(TimeSpan.FromMinutes(1));
        var whole = await CodeAsync(half, Totp.CodeAt(key, Clock.GetUtcNow()));
        Assert.Equal(SignInOutcome.SignedIn, whole.Outcome);
        Assert.NotEqual(half.SessionKey, whole.SessionKey, StringComparer.Ordinal);
        Assert.Equal(SignInOutcome.SignedIn, (await CodeAsync(await SignInAsync(email), codes[0])).Outcome);
        Assert.Equal(SignInOutcome.Wrong, (await CodeAsync(await SignInAsync(email), codes[0])).Outcome);
    }

    [DataFact]
    public async Task Guessing_an_account_is_slowed_down_from_where_it_is_guessed_only()
    {
        var (email, _) = await WithPasswordAsync();
        await SignInAsync(email);
        for (var number = 0; number < 5; number++)
        {
            Assert.Equal(SignInOutcome.Wrong, (await SignInAsync(email, "wrong", "203.0.113.9")).Outcome);
        }

        var slowed = await SignInAsync(email, Password, "203.0.113.9");
        Assert.Equal((SignInOutcome.Delayed, TimeSpan.FromSeconds(15)), (slowed.Outcome, slowed.Wait));
        Assert.Equal(SignInOutcome.SignedIn, (await SignInAsync(email)).Outcome);
        Clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal(SignInOutcome.SignedIn, (await SignInAsync(email, Password, "203.0.113.9")).Outcome);
    }

    [DataFact]
    public async Task Guessing_from_everywhere_does_not_keep_the_owner_out_of_a_familiar_place()
    {
        var (email, _) = await WithPasswordAsync();
        await SignInAsync(email);
        for (var number = 0; number < 60; number++)
        {
            await SignInAsync(email, "wrong", $"203.0.113.{number}");
        }

        Assert.Equal(SignInOutcome.Delayed, (await SignInAsync(email, Password, "203.0.113.200")).Outcome);
        Assert.Equal(SignInOutcome.SignedIn, (await SignInAsync(email)).Outcome);
    }

    [DataFact]
    public async Task Guessing_from_everywhere_does_not_keep_the_owner_out_of_a_new_place_once_a_mail_has_told_that_it_is_theirs()
    {
        var (email, _) = await WithPasswordAsync();
        for (var number = 0; number < 60; number++)
        {
            await SignInAsync(email, "wrong", $"203.0.113.{number}");
        }

        Assert.Equal(SignInOutcome.Delayed, (await SignInAsync(email, Password, "198.51.100.4")).Outcome);
        var link = await WithAsync<IssueLink, IssuedLink?>(act => act.ForForgottenAsync(email, "198.51.100.4", Token));
        await WithAsync<SetPassword, SetPasswordResult>(act => act.ByLinkAsync(link!.Key, "nine blue boats on the river", "198.51.100.4", Token));

        Assert.Equal(SignInOutcome.Delayed, (await SignInAsync(email, "nine blue boats on the river", "198.51.100.5")).Outcome);
        Assert.Equal(SignInOutcome.SignedIn, (await SignInAsync(email, "nine blue boats on the river", "198.51.100.4")).Outcome);
    }

    [DataFact]
    public async Task Guessing_codes_with_a_stolen_password_ends_with_the_password()
    {
        var (email, staffId) = await WithPasswordAsync();
        var (key, _) = await AddAuthenticatorAsync(staffId);
        for (var number = 0; number < 12; number++)
        {
            await CodeAsync(await SignInAsync(email, Password, "203.0.113.9"), "000000");
            Clock.Advance(TimeSpan.FromMinutes(15));
        }

        var thief = await SignInAsync(email, Password, "203.0.113.9");
        await CodeAsync(thief, "000000");
        Assert.Equal(SignInOutcome.Delayed, (await CodeAsync(await SignInAsync(email), Totp.CodeAt(key, Clock.GetUtcNow()))).Outcome);
        var link = await WithAsync<IssueLink, IssuedLink?>(act => act.ForForgottenAsync(email, Address, Token));
        await WithAsync<SetPassword, SetPasswordResult>(act => act.ByLinkAsync(link!.Key, "nine blue boats on the river", Address, Token));
        var late = await CodeAsync(thief, "000000");
        Clock.Advance(TimeSpan.FromMinutes(15));
        var half = await SignInAsync(email, "nine blue boats on the river");

        Assert.Equal(SignInOutcome.Expired, late.Outcome);
        Assert.Equal(SignInOutcome.SignedIn, (await CodeAsync(half, Totp.CodeAt(key, Clock.GetUtcNow()))).Outcome);
    }

    [DataFact]
    public async Task A_passkey_of_somebody_who_is_disabled_is_refused_on_record()
    {
        var (_, staffId) = await WithPasswordAsync();
        var hash = SecretKey.HashOf(Unique("key"));
        await WithAsync<SetOwnAccount, bool>(async act =>
        {
            await act.AddPasskeyAsync(hash, "Laptop", "{}", Actor.Member(staffId, "方一", []), Token);
            return true;
        });
        await WithAsync<SetStaffDisabled, StaffOutcome>(act => act.RunAsync(staffId, true, Newsroom.Desk, Token));

        var answer = await WithAsync<SignInByPasskey, SignInAnswer>(act => act.RunAsync(hash, "{}", Address, "Firefox", Token));

        Assert.Equal(SignInOutcome.Wrong, answer.Outcome);
        Assert.Equal(1, await StoredAsync(data => data.Changes.CountAsync(
            row => row.Kind == ChangeKind.SignedIn && row.ToStaffId == staffId && row.Refusal == Refusal.Forbidden && row.Detail == "passkey", Token)));
    }

    [DataFact]
    public async Task Nobody_waits_longer_than_a_quarter_of_an_hour()
    {
        var (email, _) = await WithPasswordAsync();
        for (var number = 0; number < 30; number++)
        {
            await SignInAsync(email, "wrong", "203.0.113.10");
            Clock.Advance(TimeSpan.FromMinutes(15));
        }

        Assert.Equal(SignInOutcome.SignedIn, (await SignInAsync(email, Password, "203.0.113.10")).Outcome);
    }

    [DataFact]
    public async Task Known_and_unknown_addresses_are_answered_and_recorded_alike()
    {
        var (email, _) = await WithPasswordAsync();
        var before = await StoredAsync(data => data.Changes.CountAsync(Token));

        var known = await SignInAsync(email, "wrong", "203.0.113.11");
        var unknown = await SignInAsync($"{Unique("n")}@news.example", "wrong", "203.0.113.12");

        Assert.Equal(known, unknown);
        Assert.Equal(before + 2, await StoredAsync(data => data.Changes.CountAsync(Token)));
    }

    [DataFact]
    public async Task Old_sessions_and_failures_are_forgotten()
    {
        var (email, _) = await WithPasswordAsync();
        await SignInAsync(email);
        await SignInAsync(email, "wrong");
        Clock.Advance(TimeSpan.FromDays(91));

        await WithAsync<ForgetOldSessions, bool>(async act =>
        {
            await act.RunAsync(Token);
            return true;
        });

        Assert.False(await StoredAsync(data => data.StaffSessions.AnyAsync(Token)) || await StoredAsync(data => data.SignInDelays.AnyAsync(Token)));
    }

    private Task<StaffResult> AddAsync(Actor actor, params Grant[] grants) => WithAsync<AddStaff, StaffResult>(act =>
        act.RunAsync(new AddStaffRequest($"{Unique("s")}@news.example", "方一", grants), actor, Token));

    private Task<StaffResult> AddAsync(string email) => WithAsync<AddStaff, StaffResult>(act =>
        act.RunAsync(new AddStaffRequest(email, "方一", []), Newsroom.Desk, Token));

    private async Task<(string Email, int StaffId)> WithPasswordAsync()
    {
        var email = $"{Unique("s")}@news.example";
        var staff = await AddAsync(email);
        await ByLinkAsync(staff.LinkKey!);
        return (email, staff.StaffId!.Value);
    }

    private async Task<SetPasswordOutcome> ByLinkAsync(string key, string password = Password) =>
        (await WithAsync<SetPassword, SetPasswordResult>(act => act.ByLinkAsync(key, password, Address, Token))).Outcome;

    private Task<SignInAnswer> SignInAsync(string email, string password = Password, string address = Address) =>
        WithAsync<CheckPassword, SignInAnswer>(act => act.RunAsync(new CheckPasswordRequest(email, password, address, "Firefox"), Token));

    private Task<SignInAnswer> CodeAsync(SignInAnswer half, string code) =>
        WithAsync<CheckCode, SignInAnswer>(act => act.RunAsync(half.SessionKey!, code, Address, Token));

    private Task<OpenStaffSession?> SessionAsync(string key) =>
        WithAsync<SessionQuery, OpenStaffSession?>(query => query.ReadAsync(key, Address, Token));

    private async Task<(string Key, IReadOnlyList<string> Codes)> AddAuthenticatorAsync(int staffId)
    {
        var key = Totp.NewKey();
        var codes = await WithAsync<SetOwnAccount, IReadOnlyList<string>?>(act => act.SetAuthenticatorAsync(
            key, Totp.CodeAt(key, Clock.GetUtcNow()), Actor.Member(staffId, "方一", []), Token));
        return (key, codes!);
    }

    public sealed class OnSqlite(SqliteDatabase database) : StaffTests(database), IClassFixture<SqliteDatabase>;

    public sealed class OnSqlServer(SqlServerDatabase database) : StaffTests(database), IClassFixture<SqlServerDatabase>;
}
