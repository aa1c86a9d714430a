using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Publishing;

namespace Portal.Staff;

/// <summary>
/// The first step in: address and password. What it answers, and how long that takes, does not tell whether anybody has the address.
/// </summary>
public sealed class CheckPassword(
    PortalContext context, SignInDelays delays, OpenSession open, IPasswordHasher<StaffMember> hasher, TimeProvider clock)
{
    /// <summary>Hashed where there is nothing to compare with, so that it takes as long.</summary>
    private static string? _nobody;

    public async Task<SignInAnswer> RunAsync(CheckPasswordRequest request, CancellationToken cancellationToken)
    {
        var key = StaffMember.KeyOf(request.Email);
        var member = await context.Staff.AsNoTracking().SingleOrDefaultAsync(row => row.EmailKey == key, cancellationToken);
        if (await WaitAsync(key, member, request.Address, cancellationToken) is { Ticks: > 0 } wait)
        {
            return new SignInAnswer(SignInOutcome.Delayed) { Wait = wait };
        }

        var verdict = Verify(member, request.Password);
        return verdict != PasswordVerificationResult.Failed && member is { IsDisabled: false }
            ? await PassAsync(member, request, verdict, cancellationToken)
            : await FailAsync(key, member, request.Address, cancellationToken);
    }

    /// <summary>Of somebody who is signed in already, before a dangerous act.</summary>
    public async Task<SignInAnswer> ConfirmAsync(int sessionId, string password, Actor actor, CancellationToken cancellationToken)
    {
        var member = await context.Staff.AsNoTracking().SingleAsync(row => row.StaffId == actor.StaffId, cancellationToken);
        if (await delays.ForPasswordAsync(member.EmailKey, actor.Address, isFamiliar: true, cancellationToken) is { Ticks: > 0 } wait)
        {
            return new SignInAnswer(SignInOutcome.Delayed) { Wait = wait };
        }

        return Verify(member, password) == PasswordVerificationResult.Failed
            ? await FailAsync(member.EmailKey, member, actor.Address, cancellationToken)
            : await open.ConfirmAsync(sessionId, cancellationToken);
    }

    private async Task<TimeSpan> WaitAsync(string key, StaffMember? member, string? address, CancellationToken cancellationToken)
    {
        var id = member?.StaffId ?? 0;
        var isFamiliar = await context.StaffSessions.AnyAsync(
            session => session.StaffId == id && session.IsComplete && session.Address == address, cancellationToken);
        // Whoever chose the password from there has the mailbox, so that a link in a mail is a way in however many others guess.
        isFamiliar |= await context.Changes.AnyAsync(
            change => change.Kind == ChangeKind.PasswordChanged && change.StaffId == id && change.ToStaffId == id && change.Address == address
                && change.Refusal == null,
            cancellationToken);
        return await delays.ForPasswordAsync(key, address, isFamiliar, cancellationToken);
    }

    private PasswordVerificationResult Verify(StaffMember? member, string password)
    {
        var known = member ?? new StaffMember("", "", default);
        _nobody ??= hasher.HashPassword(known, SecretKey.New());
        var verdict = hasher.VerifyHashedPassword(known, known.PasswordHash ?? _nobody, password.Length > PasswordRules.Longest ? "" : password);
        return known.PasswordHash is null ? PasswordVerificationResult.Failed : verdict;
    }

    private async Task<SignInAnswer> PassAsync(
        StaffMember known, CheckPasswordRequest request, PasswordVerificationResult verdict, CancellationToken cancellationToken)
    {
        var stronger = verdict == PasswordVerificationResult.SuccessRehashNeeded ? hasher.HashPassword(known, request.Password) : null;
        return await context.InTransactionAsync(
            async token =>
            {
                var member = await context.Staff.Include(row => row.Grants).SingleAsync(row => row.StaffId == known.StaffId, token);
                if (stronger is not null)
                {
                    member.SetPassword(stronger);
                }

                await delays.PassedAsync(member.EmailKey, request.Address, token);
                return await open.RunAsync(member, request.Address, request.Device, isComplete: member.AuthenticatorKey is null, "password", token);
            },
            cancellationToken);
    }

    private Task<SignInAnswer> FailAsync(string key, StaffMember? member, string? address, CancellationToken cancellationToken) =>
        context.InTransactionAsync(
            async token =>
            {
                await delays.PasswordFailedAsync(key, address, token);
                await context.SaveChangesAsync(token);
                var actor = Actor.Member(member?.StaffId ?? 0, member?.Name ?? "?", [], address);
                context.Refuse(
                    new Change(ChangeKind.SignedIn, actor, clock.GetUtcNow().UtcDateTime) { ToStaffId = member?.StaffId, Detail = "password" },
                    Refusal.Forbidden);
                return new SignInAnswer(SignInOutcome.Wrong);
            },
            cancellationToken);
}

/// <param name="Address">From where, as the server sees it.</param>
/// <param name="Device">What the browser calls itself.</param>
public sealed record CheckPasswordRequest(string Email, string Password, string? Address, string? Device);
