using Google.Protobuf;
using PudongExchange.Domain.Tests.Given;
using static PudongExchange.Testing.TestDistrict;

namespace PudongExchange.Server.Tests.Reading;

/// <summary>One chemical plant's year with every kind of record in it, fact by fact in the order of the log.</summary>
internal static class WholeStory
{
    public const string Plant = AnEnterprise.Name;
    public static readonly string Policy = District.Of(InsurerA, APolicy.Name);
    public static readonly string Hazard = District.Of(InsurerA, AHazard.Name);

    /// <summary>Who states what.</summary>
    public static IReadOnlyList<(string Who, IMessage Fact)> Facts =>
    [
        (Emergency, AnEnterprise.Listed(listed => listed.GroupUscc = Group["group-".Length..])),
        (Emergency, AnEnterprise.Licensed()),
        (Zhangjiang, AnEnterprise.Reminded(it => (it.RemindedDate, it.DeadlineDate) = ("2022-12-01".Day(), "2022-12-31".Day()))),
        (Finance, AFiling.AtTheBureau(filed => filed.Insurer = Insurer(InsurerA))),
        (InsurerA, APolicy.Issued()),
        (InsurerA, APolicy.Premium()),
        (InsurerA, APolicy.Endorsed()),
        (InsurerA, APlan.Agreed()),
        (InsurerA, AnActivity.Delivered()),
        (InsurerA, AnActivity.Confirmed()),
        (InsurerA, ASpendingItem.Booked()),
        (InsurerA, ASpendingItem.Paid()),
        (InsurerA, AHazard.Found()),
        (InsurerA, AHazard.Notified()),
        (InsurerA, AClaim.Reported()),
        (InsurerA, AClaim.Assessed()),
        (InsurerA, AClaim.Paid()),
        (InsurerA, AServiceBody.Registered()),
        (InsurerA, AServiceBody.Expert()),
        (InsurerA, ACommission.Paid(paid => paid.Filing = AFiling.NameAtTheBureau)),
        (InsurerA, AComplaint.Received()),
        (InsurerA, AComplaint.Checking()),
        (Emergency, AHazard.FoundByTheBureau()),
        (Emergency, Enforced.Recorded(recorded => recorded.Hazards[0] = AHazard.NameAtTheBureau)),
        (Emergency, Enforced.Imposed()),
        (Emergency, Enforced.Credit()),
        (Emergency, Enforced.Standard()),
        (Emergency, AnActivity.Disputed(it => it.Activity = District.Of(InsurerA, AnActivity.Name))),
        (Emergency, ASupervisedHazard.Listed(it => it.Hazard = Hazard)),
        (InsurerA, AHazard.Reported()),
        (InsurerA, APlan.Evaluated()),
        (InsurerA, APolicy.Terminated(it => it.EffectiveDate = "2023-12-01".Day())),
    ];

    /// <summary>One record of every kind but the enterprise, as insurer A and the authorities name them.</summary>
    public static IReadOnlyList<string> Records =>
    [
        Policy,
        .. new[]
        {
            APlan.Name, AnActivity.Name, ASpendingItem.Name, AHazard.Name, AClaim.Name, AComplaint.Name,
            AServiceBody.Name, AServiceBody.ExpertName, ACommission.Name,
        }.Select(name => District.Of(InsurerA, name)),
        AHazard.NameAtTheBureau,
        AFiling.NameAtTheBureau,
        Enforced.Penalty,
        Enforced.Accident,
        Enforced.CreditGrade,
        Enforced.Standardisation,
    ];
}
