using PudongExchange.Contracts.Market.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Market;

/// <summary>Judges <see cref="ExpertRegistered"/>.</summary>
internal static class ExpertRegisteredRules
{
    public static void Judge(ExpertRegistered registered, Hearing hearing)
    {
        Structure(registered, hearing);
        if (!hearing.IsClean)
            return;

        if (hearing.Records.Find<Expert>(registered.Expert) is { } known
            && hearing.Settles(known.Known, Expert.RegistrationKey(registered.RegistrationNumber), registered, "registration_number"))
            return;

        // Of an expert who leaves the register nobody asks any more whether the certificate is good.
        var registeredOn = registered.RegisteredDate.ToDay();
        if (registered.LastServiceDate is { } lastDate && lastDate.ToDay() <= registeredOn)
            return;

        if (registered.FirstDate.ToDay() > registeredOn || registered.LastDate?.ToDay() < registeredOn)
            hearing.Found(MarketFindings.CertificateNotValid, "last_date", registeredOn);

        if (registered.ServiceBodyUscc.Length > 0 && !IsInRegister(registered.ServiceBodyUscc, registeredOn, hearing))
            hearing.Found(MarketFindings.BodyNotInRegister, "service_body_uscc", registeredOn);
    }

    private static bool IsInRegister(string uscc, DateOnly day, Hearing hearing) =>
        hearing.Records.Find<ServiceBody>($"{hearing.Participant.ResourceName}/{ServiceBody.Collection}/{uscc}") is { } body && body.ServesOn(day);

    private static void Structure(ExpertRegistered registered, Hearing hearing)
    {
        hearing.OwnName("expert", registered.Expert, Expert.Collection);
        hearing.NoIdentityNumber("expert", registered.Expert);
        hearing.Number("registration_number", registered.RegistrationNumber);
        hearing.NumberOfAPerson("expert_ref", registered.ExpertRef);
        hearing.Value("certificate_kind", registered.CertificateKind);
        hearing.Text("specialty", registered.Specialty, maxLength: 50);
        hearing.NotEmpty("sectors", registered.Sectors.Count);
        hearing.DistinctValues("sectors", registered.Sectors);
        var firstDay = hearing.Date("first_date", registered.FirstDate);
        var lastDay = hearing.OptionalDate("last_date", registered.LastDate);
        hearing.Ordered("last_date", firstDay, lastDay, "first_date");
        hearing.PastDate("registered_date", registered.RegisteredDate);
        hearing.OptionalDate("last_service_date", registered.LastServiceDate);
        if (registered.ServiceBodyUscc.Length > 0)
            hearing.Uscc("service_body_uscc", registered.ServiceBodyUscc);
    }
}
