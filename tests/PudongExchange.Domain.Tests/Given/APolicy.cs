using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Policies.V1;

namespace PudongExchange.Domain.Tests.Given;

/// <summary>Facts about one policy that nothing is wrong with, for tests to take apart.</summary>
internal static class APolicy
{
    public const string Name = "insurers/91310115999900011L/policies/PA-2023-0001";

    /// <summary>A chemical plant in 张江镇, 50 heads at 600 yuan, insured for 2023 with 500,000 yuan per person.</summary>
    public static PolicyIssued Issued() => new()
    {
        Policy = Name,
        Insured = new()
        {
            Uscc = Who.EnterpriseUscc,
            DisplayName = "上海某化工有限公司",
            Town = "310115125",
            Address = "张江镇某路 1 号",
            Sector = Sector.HazardousChemicals,
            IndustryCode = "C2614",
            EmployeeCount = 50,
            InsuredHeadCount = 50,
        },
        Product = new()
        {
            Code = "AZX-2020",
            DisplayName = "安全生产责任保险",
            FilingNumber = "C00000000000001",
            Kind = ProductKind.WorkSafetyLiability,
        },
        BindDate = "2022-12-20".Day(),
        FirstCoverDate = "2023-01-01".Day(),
        LastCoverDate = "2023-12-31".Day(),
        PremiumFen = 3_000_000,
        Limits = new()
        {
            DeathPerPersonFen = 50_000_000,
            MedicalPerPersonFen = 5_000_000,
            PerEventFen = 500_000_000,
            CumulativeFen = 1_000_000_000,
            ThirdPartyPropertyPerEventFen = 20_000_000,
        },
        Rate = new() { Basis = RateBasis.Heads, BasePremiumPerHeadFen = 60_000, ChargedPremiumPerHeadFen = 60_000 },
        CoverageItems = { CoverageItem.EmployeeInjury, CoverageItem.ThirdPartyInjury, CoverageItem.MedicalAid },
        ServiceTerms = new()
        {
            Promises = { new ServicePromise { Item = ServiceItem.HazardInspection, DeliveryCount = 4 } },
            PreventionRatioPpm = 150_000,
        },
    };

    public static PolicyIssued Issued(Action<PolicyIssued> but)
    {
        var issued = Issued();
        but(issued);
        return issued;
    }

    public static PremiumReceived Premium(Action<PremiumReceived>? but = null)
    {
        var premium = new PremiumReceived
        {
            Policy = Name,
            ReceiptNumber = "R-0001",
            ReceivedDate = "2022-12-25".Day(),
            AmountFen = 3_000_000,
            PayerKind = PayerKind.Insured,
            PayerUscc = Who.EnterpriseUscc,
        };
        but?.Invoke(premium);
        return premium;
    }

    /// <summary>Ten heads join on 2023-07-01.</summary>
    public static PolicyEndorsed Endorsed(Action<PolicyEndorsed>? but = null)
    {
        var endorsed = new PolicyEndorsed
        {
            Policy = Name,
            EndorsementNumber = "E-0001",
            Kind = EndorsementKind.HeadsChanged,
            EffectiveDate = "2023-07-01".Day(),
            RequestDate = "2023-06-20".Day(),
            PremiumDeltaFen = 300_000,
            InsuredHeadDeltaCount = 10,
        };
        but?.Invoke(endorsed);
        return endorsed;
    }

    /// <summary>The enterprise was closed by law on 2023-10-01.</summary>
    public static PolicyTerminated Terminated(Action<PolicyTerminated>? but = null)
    {
        var terminated = new PolicyTerminated
        {
            Policy = Name,
            Kind = TerminationKind.Surrendered,
            EffectiveDate = "2023-10-01".Day(),
            Reason = TerminationReason.ClosedByLaw,
            EndorsementNumber = "E-0099",
            ReasonProofSha256 = Google.Protobuf.ByteString.CopyFrom(new byte[32]),
        };
        but?.Invoke(terminated);
        return terminated;
    }
}
