using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Market.V1;
using PudongExchange.Contracts.Policies.V1;

namespace PudongExchange.Domain.Tests.Given;

/// <summary>The filed terms that <see cref="APolicy"/> was sold on.</summary>
internal static class AFiling
{
    public const string Name = "insurers/91310115999900011L/filings/BA-2020-0001";
    public const string NameAtTheBureau = "financeBureaus/bureau/filings/BA-2020-0001";

    /// <summary>Filed on 2020-05-20 by the insurer, for policies bound from 2020-06-01 on, with commissions up to 10 %.</summary>
    public static TermsFiled Filed(Action<TermsFiled>? but = null)
    {
        var filed = new TermsFiled
        {
            Filing = Name,
            Insurer = "insurers/91310115999900011L",
            Kind = FilingKind.Filed,
            FilingNumber = "C00000000000001",
            ProductCode = "AZX-2020",
            ProductDisplayName = "安全生产责任保险",
            FiledDate = "2020-05-20".Day(),
            FirstDate = "2020-06-01".Day(),
            TableVersion = "2020-1",
            BaseRates =
            {
                new BaseRate { Sector = Sector.HazardousChemicals, Basis = RateBasis.Heads, BasePremiumPerHeadFen = 60_000, TableCell = "A1" },
                new BaseRate { Sector = Sector.Construction, Basis = RateBasis.ProjectCost, BaseRatePpm = 650, TableCell = "A2" },
            },
            Factors =
            {
                new FactorRange
                {
                    Kind = RateFactorKind.StandardisationGrade,
                    TableCell = "B7",
                    MinFactorPpm = 850_000,
                    MaxFactorPpm = 1_000_000,
                    Condition = "二级及以上",
                },
            },
            CommissionCapPpm = 100_000,
            DocumentSha256 = Digest.Number(7),
        };
        but?.Invoke(filed);
        return filed;
    }

    /// <summary>The same in the register of the finance bureau.</summary>
    public static TermsFiled AtTheBureau(Action<TermsFiled>? but = null)
    {
        var filed = Filed(it => it.Filing = NameAtTheBureau);
        but?.Invoke(filed);
        return filed;
    }
}
