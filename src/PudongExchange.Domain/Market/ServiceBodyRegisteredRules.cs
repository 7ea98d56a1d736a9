using PudongExchange.Contracts.Market.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Market;

/// <summary>Judges <see cref="ServiceBodyRegistered"/>.</summary>
internal static class ServiceBodyRegisteredRules
{
    private const int MaxQualifications = 20;

    public static void Judge(ServiceBodyRegistered registered, Hearing hearing)
    {
        Structure(registered, hearing);
        if (!hearing.IsClean)
            return;

        if (hearing.Records.Find<ServiceBody>(registered.ServiceBody) is { } known
            && hearing.Settles(known.Known, ServiceBody.RegistrationKey(registered.RegistrationNumber), registered, "registration_number"))
            return;

        // Of a body that leaves the register nobody asks any more whether it belongs there.
        var registeredOn = registered.RegisteredDate.ToDay();
        if (registered.LastDate is { } lastDate && lastDate.ToDay() <= registeredOn)
            return;

        if (registered.Relation != ServiceBodyRelation.Independent)
            hearing.Found(MarketFindings.RelatedServiceBody, "relation", registered.Relation);
        if (registered.Qualifications.Count == 0)
            hearing.Found(MarketFindings.NoQualification, "qualifications");
        for (var i = 0; i < registered.Qualifications.Count; i++)
        {
            var qualification = registered.Qualifications[i];
            if (qualification.FirstDate.ToDay() > registeredOn || qualification.LastDate?.ToDay() < registeredOn)
                hearing.Found(MarketFindings.QualificationNotValid, $"qualifications[{i}]", registeredOn);
        }
    }

    private static void Structure(ServiceBodyRegistered registered, Hearing hearing)
    {
        hearing.OwnName("service_body", registered.ServiceBody, ServiceBody.Collection);
        if (hearing.IsClean)
            hearing.Uscc("service_body", registered.ServiceBody[(registered.ServiceBody.LastIndexOf('/') + 1)..]);
        hearing.Number("registration_number", registered.RegistrationNumber);
        hearing.Text("display_name", registered.DisplayName, maxLength: 100);
        hearing.PastDate("registered_date", registered.RegisteredDate);
        var firstDay = hearing.Date("first_date", registered.FirstDate);
        var lastDay = hearing.OptionalDate("last_date", registered.LastDate);
        hearing.Ordered("last_date", firstDay, lastDay, "first_date");
        Qualifications(registered, hearing);
        hearing.Value("relation", registered.Relation);
        hearing.OptionalDigest("contract_sha256", registered.ContractSha256);
    }

    private static void Qualifications(ServiceBodyRegistered registered, Hearing hearing)
    {
        hearing.AtMost("qualifications", registered.Qualifications.Count, MaxQualifications);
        var seen = new HashSet<(QualificationKind, string)>();
        for (var i = 0; i < Math.Min(registered.Qualifications.Count, MaxQualifications); i++)
        {
            var (qualification, field) = (registered.Qualifications[i], $"qualifications[{i}]");
            hearing.Value($"{field}.kind", qualification.Kind);
            hearing.Text($"{field}.number", qualification.Number, maxLength: 100, minLength: 4);
            hearing.NotEmpty($"{field}.sectors", qualification.Sectors.Count);
            hearing.DistinctValues($"{field}.sectors", qualification.Sectors);
            hearing.NotEmpty($"{field}.services", qualification.Services.Count);
            hearing.DistinctValues($"{field}.services", qualification.Services);
            var firstDay = hearing.Date($"{field}.first_date", qualification.FirstDate);
            var lastDay = hearing.OptionalDate($"{field}.last_date", qualification.LastDate);
            hearing.Ordered($"{field}.last_date", firstDay, lastDay, "first_date");
            if (!seen.Add((qualification.Kind, qualification.Number)))
                hearing.Found(GeneralFindings.Repeated, field, qualification.Kind);
        }
    }
}
