using Microsoft.EntityFrameworkCore;
using Portal.Changes;
using Portal.Data;
using Portal.Media.Metadata;
using Portal.Publishing;
using Portal.Staff;

namespace Portal.Media;

/// <summary>Puts a stored photo into the library, once, with what its file says of itself or somebody has made of that.</summary>
public sealed class AddPhoto(PortalContext context, PhotoOpener opener)
{
    public Task<AddPhotoResult> RunAsync(AddPhotoRequest request, Actor actor, CancellationToken cancellationToken) =>
        context.InTransactionAsync(token => AddAsync(request, actor, token), cancellationToken);

    private async Task<AddPhotoResult> AddAsync(AddPhotoRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var change = opener.NewChange(ChangeKind.PhotoAdded, request.File.Hash, actor);
        if (!context.Permits(actor.MaySomewhere(Permission.AddMedia), change))
        {
            return new AddPhotoResult(PhotoOutcome.Forbidden, IsNew: false);
        }

        var words = request.Description ?? PhotoDescription.Of(request.Metadata);
        if (!words.Fits || !await PhotoSections.ExistsAsync(context, words.SectionId, cancellationToken))
        {
            context.Refuse(change, Refusal.Incomplete);
            return new AddPhotoResult(PhotoOutcome.Refused, IsNew: false);
        }

        if (await context.Photos.AnyAsync(photo => photo.Hash == request.File.Hash, cancellationToken))
        {
            return new AddPhotoResult(PhotoOutcome.Done, IsNew: false);
        }

        context.Photos.Add(NewPhoto(request, words, change));
        context.Changes.Add(change);
        await context.SaveChangesAsync(cancellationToken);
        return new AddPhotoResult(PhotoOutcome.Done, IsNew: true);
    }

    private static Photo NewPhoto(AddPhotoRequest request, PhotoDescription words, Change change)
    {
        var photo = new Photo(request.File.Hash, request.File.Width, request.File.Height, request.Bytes, change.AtUtc)
        {
            AddedBy = change.Actor,
            AddedById = change.StaffId,
            HasProvenance = request.Metadata.HasProvenance,
        };
        photo.Describe(words);
        if (request.Fingerprint is { } fingerprint)
        {
            photo.Recognise(fingerprint);
        }

        return photo;
    }
}

/// <param name="File">Of a photo whose original is stored.</param>
/// <param name="Bytes">Size of the original.</param>
public sealed record AddPhotoRequest(PhotoFile File, long Bytes)
{
    /// <summary>What the file says of itself.</summary>
    public PhotoMetadata Metadata { get; init; } = PhotoMetadata.None;

    /// <summary>Null leaves it to the background.</summary>
    public PhotoFingerprint? Fingerprint { get; init; }

    /// <summary>What somebody says of it; null takes what the file says.</summary>
    public PhotoDescription? Description { get; init; }

    public static AddPhotoRequest Of(PhotoReading reading) =>
        new(reading.File ?? throw new ArgumentException("What was refused is no photo.", nameof(reading)), reading.Bytes)
        {
            Metadata = reading.Metadata,
            Fingerprint = reading.Fingerprint,
        };
}

/// <param name="IsNew">False when the library had it, which changes nothing.</param>
public sealed record AddPhotoResult(PhotoOutcome Outcome, bool IsNew);
