using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Contracts.Submissions.V1;

namespace PudongExchange.Server.Tests.Submissions;

/// <summary>Ways to state facts that the tests of the door share.</summary>
internal static class Stating
{
    public static Fact At(this IMessage fact, long offset) => new() { Offset = offset, Fact_ = Any.Pack(fact) };

    public static SubmitRequest Submit(string series, params Fact[] facts) => new() { Series = series, Facts = { facts } };

    /// <summary>A fact of a type and with bytes that no client library would let through.</summary>
    public static Fact Raw(long offset, string typeName, params byte[] bytes) => new()
    {
        Offset = offset,
        Fact_ = new() { TypeUrl = $"type.googleapis.com/{typeName}", Value = ByteString.CopyFrom(bytes) },
    };

    /// <summary>A premium for a policy that nobody issued: it is rejected, and different for each number.</summary>
    public static PremiumReceived Premium(string insurer, int number) => new()
    {
        Policy = $"{insurer}/policies/UNKNOWN-1",
        ReceiptNumber = $"R-{number:00000}",
        ReceivedDate = new() { Year = 2023, Month = 1, Day = 5 },
        AmountFen = 100_000,
        PayerKind = PayerKind.Insured,
        PayerUscc = "91310115999900038C",
    };

    /// <summary>A policy that comes into force: a chemical plant in 张江镇, 50 heads, insured for 2023.</summary>
    public static PolicyIssued Policy(string insurer, string number) => new()
    {
        Policy = $"{insurer}/policies/{number}",
        Insured = new()
        {
            Uscc = "91310115999900038C",
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
        BindDate = new() { Year = 2022, Month = 12, Day = 20 },
        FirstCoverDate = new() { Year = 2023, Month = 1, Day = 1 },
        LastCoverDate = new() { Year = 2023, Month = 12, Day = 31 },
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
}
