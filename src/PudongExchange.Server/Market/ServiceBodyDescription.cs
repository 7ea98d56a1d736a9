using PudongExchange.Contracts.Market.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Server.Views;
using Wire = PudongExchange.Contracts.Market.V1;

namespace PudongExchange.Server.Market;

/// <summary>What the registrations of a service body add up to, for those who read it.</summary>
public static class ServiceBodyDescription
{
    public static Wire.ServiceBody Describe(Wire.ServiceBody? body, Happened happened) => (body, happened.Fact) switch
    {
        (null, ServiceBodyRegistered registered) => Registered(registered, count: 1),

        // As the judge folds it: what is stated late does not undo what was changed since.
        ({ }, ServiceBodyRegistered registered) when registered.RegisteredDate.ToDay() < body.RegisteredDate.ToDay() => Counted(body),
        ({ }, ServiceBodyRegistered registered) => Registered(registered, body.RegistrationCount + 1, body),
        _ => throw Stated.Impossible(happened, body?.Name),
    };

    private static Wire.ServiceBody Counted(Wire.ServiceBody body)
    {
        var counted = body.Clone();
        counted.RegistrationCount++;
        return counted;
    }

    private static Wire.ServiceBody Registered(ServiceBodyRegistered registered, int count, Wire.ServiceBody? before = null) => new()
    {
        Name = registered.ServiceBody,
        Insurer = Stated.OwnerOf(registered.ServiceBody),
        Uscc = registered.ServiceBody[(registered.ServiceBody.LastIndexOf('/') + 1)..],
        DisplayName = registered.DisplayName,
        RegistrationNumber = registered.RegistrationNumber,
        RegistrationCount = count,
        RegisteredDate = registered.RegisteredDate,
        FirstDate = registered.FirstDate,
        LastDate = registered.LastDate,
        Qualifications = { registered.Qualifications },
        Sectors = { registered.Qualifications.SelectMany(one => one.Sectors).Distinct().Order() },
        Services = { registered.Qualifications.SelectMany(one => one.Services).Distinct().Order() },
        EarliestLastDate = registered.Qualifications.Select(one => one.LastDate).OfType<Google.Type.Date>().MinBy(date => date.ToDay()),
        Relation = registered.Relation,
        ContractSha256 = registered.ContractSha256,
        CreateTime = before?.CreateTime,
    };
}
