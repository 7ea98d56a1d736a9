using PudongExchange.Pdx.District;

namespace PudongExchange.Pdx.Certificates;

/// <summary>
/// Fills a folder with everything a development exchange and its tests need to speak mutual TLS. What is there and still valid stays:
/// a second run changes nothing, a run after an interruption completes the rest.
/// </summary>
public static class DevelopmentCertificates
{
    /// <summary>How many certificates a run made, and how many it found still good.</summary>
    public sealed record Written(string Folder, int IssuedCount, int KeptCount);

    public static Written Write(string folder, IReadOnlyList<Participant> participants, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(participants);
        ArgumentNullException.ThrowIfNull(clock);

        if (participants is [])
            throw new CommandFailedException("A district without participants needs no certificates.");

        OwnerOnly.CreateFolder(folder);
        var now = clock.GetUtcNow();
        var shelf = new CertificateShelf(folder, now);

        using var authority = shelf.Authority("ca", "Pudong exchange development authority");
        shelf.Leaf(authority, "server", Subject.Server);
        foreach (var participant in participants)
            shelf.Leaf(authority, participant.FileName, Subject.Client(participant));

        WriteRefusedOnes(shelf, authority, participants[0]);
        return new Written(folder, shelf.IssuedCount, shelf.KeptCount);
    }

    // All three name a real participant, so that the certificate is the only reason to refuse them.
    private static void WriteRefusedOnes(CertificateShelf shelf, DevelopmentAuthority authority, Participant participant)
    {
        var subject = Subject.Client(participant);

        shelf.Expired(authority, "expired", subject);
        shelf.Leaf(authority, "revoked", subject);
        shelf.RevocationList(authority, "crl.pem", revoked: "revoked");

        using var stranger = shelf.Authority("stranger-ca", "A stranger's authority");
        shelf.Leaf(stranger, "stranger", subject);
    }
}
