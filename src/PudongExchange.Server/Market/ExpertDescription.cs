using PudongExchange.Contracts.Market.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Server.Views;
using Wire = PudongExchange.Contracts.Market.V1;

namespace PudongExchange.Server.Market;

/// <summary>What the registrations of an expert add up to, for those who read it.</summary>
public static class ExpertDescription
{
    public static Wire.Expert Describe(Wire.Expert? expert, Happened happened) => (expert, happened.Fact) switch
    {
        (null, ExpertRegistered registered) => Registered(registered, count: 1),

        // What is stated late does not undo what was changed since.
        ({ }, ExpertRegistered registered) when registered.RegisteredDate.ToDay() < expert.RegisteredDate.ToDay() => Counted(expert),
        ({ }, ExpertRegistered registered) => Registered(registered, expert.RegistrationCount + 1, expert),
        _ => throw Stated.Impossible(happened, expert?.Name),
    };

    private static Wire.Expert Counted(Wire.Expert expert)
    {
        var counted = expert.Clone();
        counted.RegistrationCount++;
        return counted;
    }

    private static Wire.Expert Registered(ExpertRegistered registered, int count, Wire.Expert? before = null) => new()
    {
        Name = registered.Expert,
        Insurer = Stated.OwnerOf(registered.Expert),
        CertificateNumber = registered.Expert[(registered.Expert.LastIndexOf('/') + 1)..],
        ExpertRef = registered.ExpertRef,
        CertificateKind = registered.CertificateKind,
        Specialty = registered.Specialty,
        Sectors = { registered.Sectors.Order() },
        FirstDate = registered.FirstDate,
        LastDate = registered.LastDate,
        RegistrationNumber = registered.RegistrationNumber,
        RegistrationCount = count,
        RegisteredDate = registered.RegisteredDate,
        ServiceBodyUscc = registered.ServiceBodyUscc,
        LastServiceDate = registered.LastServiceDate,
        CreateTime = before?.CreateTime,
    };
}
