using Google.Protobuf;
using PudongExchange.Contracts.Market.V1;

namespace PudongExchange.Pdx.Sample.Faults;

/// <summary>What goes wrong with filings and registers.</summary>
internal static class MarketFaults
{
    public static readonly IReadOnlyList<Fault> All =
    [
        Warned<TermsFiled>(File(filed => filed.FirstDate = filed.FiledDate.ToDay().AddDays(-10).ToWire()), Is2023, "IN_FORCE_BEFORE_FILED"),
        Warned<TermsFiled>(File(filed => filed.CommissionCapPpm = 100_000), filed => filed.TableVersion == "2025-1", "FILED_CAP_ABOVE_LAW"),
        new(Prediction.Rejected("REPLACES_ANOTHERS_TERMS"), market => market.Like(File(filed => filed.ProductCode = "AZX-09"), Is2023)),
        Warned<ServiceBodyRegistered>(Register(20, body => body.Qualifications.Clear()), _ => true, "NO_QUALIFICATION"),
        Warned<ServiceBodyRegistered>(Register(21, body => body.Qualifications[0].LastDate = new DateOnly(2021, 6, 30).ToWire()), _ => true,
            "QUALIFICATION_NOT_VALID"),
        Warned<ServiceBodyRegistered>(Register(22, body => body.Relation = ServiceBodyRelation.OfInsurer), _ => true, "RELATED_SERVICE_BODY"),
        Warned<ExpertRegistered>(Enrol(expert => expert.LastDate = new DateOnly(2021, 12, 31).ToWire()), NotLeaving, "CERTIFICATE_NOT_VALID"),
        Warned<ExpertRegistered>(Enrol(expert => expert.ServiceBodyUscc = Aside.Stranger), NotLeaving, "BODY_NOT_IN_REGISTER"),
        new(Prediction.Rejected("IDENTITY_NUMBER"), market => market.Like<ExpertRegistered>(expert =>
            expert.Expert = $"{expert.Expert[..expert.Expert.LastIndexOf('/')]}/T-11010519491231002X")), // the specimen of GB 11643
    ];

    private static Fault Warned<T>(Action<T> spoil, Func<T, bool> isMeant, params string[] codes) where T : class, IMessage<T> =>
        new(Prediction.Warned(codes), market => market.Like(spoil, isMeant));

    private static bool Is2023(TermsFiled filed) => filed.TableVersion == "2023-1";

    private static bool NotLeaving(ExpertRegistered expert) => expert.LastServiceDate is null;

    private static Action<TermsFiled> File(Action<TermsFiled> spoil) => filed =>
    {
        filed.Filing = Aside.Other(filed.Filing);
        spoil(filed);
    };

    /// <summary>Another body of the same insurer, so that the register of the others stays as it is.</summary>
    private static Action<ServiceBodyRegistered> Register(int number, Action<ServiceBodyRegistered> spoil) => body =>
    {
        body.RegistrationNumber = Aside.Other(body.RegistrationNumber);
        body.ServiceBody = $"{body.ServiceBody[..body.ServiceBody.LastIndexOf('/')]}/{SyntheticUscc.OfServiceBody(number)}";
        spoil(body);
    };

    private static Action<ExpertRegistered> Enrol(Action<ExpertRegistered> spoil) => expert =>
    {
        expert.RegistrationNumber = Aside.Other(expert.RegistrationNumber);
        expert.Expert = Aside.Other(expert.Expert);
        spoil(expert);
    };
}
