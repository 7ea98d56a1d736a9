using System.Globalization;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Market.V1;
using PudongExchange.Pdx.District;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>Which service bodies and experts insurers keep in their registers (服务机构、专家入库), renewed each spring, and who leaves.</summary>
internal static class RegisterStory
{
    private static readonly DateOnly FirstRegister = new(2021, 12, 1);

    private static readonly QualificationKind[] Kinds =
    [
        QualificationKind.SafetyAssessment, QualificationKind.SafetyTesting, QualificationKind.StandardisationReview, QualificationKind.Training,
        QualificationKind.FireService, QualificationKind.Construction,
    ];

    private static readonly ServiceItem[] Services = [.. Enum.GetValues<ServiceItem>().Where(item => item != ServiceItem.Unspecified)];

    private static readonly ExpertCertificateKind[] Certificates =
    [
        ExpertCertificateKind.SafetyEngineer, ExpertCertificateKind.SafetyEngineer, ExpertCertificateKind.SafetyAssessor,
        ExpertCertificateKind.FireEngineer, ExpertCertificateKind.SeniorTitle, ExpertCertificateKind.AuthorityExpert,
    ];

    public static void Tell(Telling market)
    {
        market.Begin(nameof(RegisterStory));
        foreach (var insurer in market.Cast.Insurers)
        {
            var bodies = market.Cast.BodiesOf(insurer);
            for (var i = 0; i < bodies.Count; i++)
                TellOfBody(market, insurer, bodies[i]);

            var experts = market.Cast.ExpertsOf(insurer);
            for (var i = 0; i < experts.Count; i++)
                TellOfExpert(market, insurer, experts[i], i % 3 == 0 ? bodies[i % bodies.Count] : "");
        }
    }

    private static void TellOfBody(Telling market, Participant insurer, string uscc)
    {
        var dice = market.Dice;
        var registered = BodyOf(market, insurer, uscc, dice.Day(FirstRegister, FirstRegister.AddDays(20)));
        market.Say(insurer, registered.RegisteredDate.ToDay(), registered);

        // Contracts are renewed in spring, with the qualifications as they are then.
        var renewed = registered.Clone();
        renewed.RegistrationNumber = "FWJG-2023-01";
        renewed.RegisteredDate = dice.Day(new(2023, 2, 20), new(2023, 3, 31)).ToWire();
        renewed.ContractSha256 = dice.Digest();
        if (dice.Chance(60))
            market.Say(insurer, renewed.RegisteredDate.ToDay(), renewed);
    }

    private static ServiceBodyRegistered BodyOf(Telling market, Participant insurer, string uscc, DateOnly day)
    {
        var number = market.Cast.ServiceBodies.ToList().IndexOf(uscc) + 1;
        return new()
        {
            ServiceBody = $"insurers/{insurer.Id}/serviceBodies/{uscc}",
            RegistrationNumber = "FWJG-2021-01",
            DisplayName = string.Create(CultureInfo.InvariantCulture, $"示例安全技术服务{number:D2}有限公司"),
            RegisteredDate = day.ToWire(),
            FirstDate = day.AddDays(1).ToWire(),
            Qualifications =
            {
                new Qualification
                {
                    Kind = Kinds[number % Kinds.Length],
                    Number = string.Create(CultureInfo.InvariantCulture, $"沪示资-{number:D4}"),
                    Sectors = { SectorTable.All.Select(trait => trait.Sector) },
                    Services = { Services },
                    FirstDate = new DateOnly(2021, 1, 1).ToWire(),
                    LastDate = new DateOnly(2025, 12, 31).ToWire(),
                },
            },
            Relation = ServiceBodyRelation.Independent,
            ContractSha256 = market.Dice.Digest(),
        };
    }

    private static void TellOfExpert(Telling market, Participant insurer, RegisteredExpert expert, string bodyUscc)
    {
        var dice = market.Dice;
        var registered = new ExpertRegistered
        {
            Expert = $"insurers/{insurer.Id}/experts/{expert.CertificateNumber}",
            RegistrationNumber = "ZJ-2022-01",
            ExpertRef = $"ZJ-{expert.CertificateNumber[^5..]}",
            CertificateKind = dice.Pick(Certificates),
            Specialty = expert.Specialty,
            Sectors = { expert.Sectors },
            FirstDate = new DateOnly(2021, 6, 1).ToWire(),
            LastDate = new DateOnly(2026, 5, 31).ToWire(),
            RegisteredDate = dice.Day(new(2022, 1, 4), new(2022, 1, 20)).ToWire(),
            ServiceBodyUscc = bodyUscc,
        };
        market.Say(insurer, registered.RegisteredDate.ToDay(), registered);
        if (!dice.Chance(8))
            return;

        // One in twelve leaves the register at the end of the year (出库).
        var leaving = registered.Clone();
        leaving.RegistrationNumber = "ZJ-2023-01";
        leaving.RegisteredDate = new DateOnly(2023, 12, 28).ToWire();
        leaving.LastServiceDate = SampleYear.LastDay.ToWire();
        market.Say(insurer, leaving.RegisteredDate.ToDay(), leaving);
    }
}
