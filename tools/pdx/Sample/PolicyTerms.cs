using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Pdx.District;

namespace PudongExchange.Pdx.Sample;

/// <summary>The terms that policies of the sample are sold under.</summary>
internal static class PolicyTerms
{
    public const int FenPerYuan = 100;

    private static readonly CoverageItem[] Items =
        [CoverageItem.EmployeeInjury, CoverageItem.ThirdPartyInjury, CoverageItem.ThirdPartyProperty, CoverageItem.Rescue, CoverageItem.MedicalAid];

    public static Insured InsuredOf(Story story)
    {
        var enterprise = story.Enterprise;
        return new()
        {
            Uscc = enterprise.Uscc,
            DisplayName = enterprise.Name,
            Town = enterprise.Town,
            Address = enterprise.Address,
            Sector = enterprise.Trait.Sector,
            IndustryCode = enterprise.IndustryCode,
            EmployeeCount = enterprise.EmployeeCount,
            InsuredHeadCount = story.Condition == Condition.HeadsBelowEmployees
                ? enterprise.EmployeeCount - Math.Max(1, enterprise.EmployeeCount * 3 / 10)
                : enterprise.EmployeeCount + story.Dice.Below(1 + (enterprise.EmployeeCount / 20)),
        };
    }

    public static Product ProductOf(Story story, Participant insurer, DateOnly boundOn)
    {
        var kind = story.Condition switch
        {
            Condition.ProductNotCompliant => ProductKind.EmployersLiability,
            Condition.DeathLimitTooLow => ProductKind.WorkSafetyLiability,
            _ => story.Enterprise.Trait.Sector switch
            {
                Sector.Fishery when story.Dice.Chance(40) => ProductKind.FishingVesselComprehensive,
                Sector.AgriculturalMachinery when story.Dice.Chance(40) => ProductKind.AgriculturalComprehensive,
                _ => ProductKind.WorkSafetyLiability,
            },
        };
        var product = Tariff.ProductOf(kind);
        return new()
        {
            Code = product.Code,
            DisplayName = product.Name,
            FilingNumber = Tariff.EditionOn(boundOn).FilingNumberOf(insurer, product),
            Kind = kind,
        };
    }

    public static Limits LimitsOf(Story story)
    {
        var deathYuan = story.Condition == Condition.DeathLimitTooLow ? 200_000 : story.Dice.Pick(story.Enterprise.Trait.DeathLimitYuan);
        var victims = story.Enterprise.Size switch { Size.Micro => 2, Size.Small => 5, Size.Medium => 10, _ => 25 };
        var deathFen = (long)deathYuan * FenPerYuan;
        return new()
        {
            DeathPerPersonFen = deathFen,
            MedicalPerPersonFen = deathFen / 10,
            PerEventFen = deathFen * victims,
            CumulativeFen = deathFen * victims * 2,
            ThirdPartyPropertyPerEventFen = deathFen * victims / 5,
        };
    }

    public static IEnumerable<CoverageItem> CoverageOf(Dice dice) =>
        dice.Chance(50) ? [.. Items, CoverageItem.AccidentAppraisal, CoverageItem.LegalCost] : Items;

    public static ServiceTerms ServiceOf(Story story) => new()
    {
        Promises =
        {
            new ServicePromise { Item = ServiceItem.HazardInspection, DeliveryCount = story.Enterprise.Size >= Size.Medium ? 4 : 2 },
            new ServicePromise { Item = ServiceItem.Training, DeliveryCount = story.Enterprise.Size >= Size.Medium ? 3 : 2 },
            new ServicePromise { Item = ServiceItem.RiskAssessment, DeliveryCount = 1 },
        },
        PreventionRatioPpm = story.Dice.Pick(PreventionRatios),
    };

    /// <summary>Large plants are coinsured: the issuer leads, others follow.</summary>
    public static IEnumerable<CoinsuranceShare> SharesOf(Story story, Participant lead)
    {
        if (story.Enterprise.Size != Size.Large)
            return [];

        var dice = story.Dice;
        var others = story.Cast.Insurers.Where(one => one != lead).OrderBy(_ => dice.Below(int.MaxValue)).Take(dice.Between(1, 3)).ToList();
        var each = dice.Pick(FollowerShares);
        return
        [
            new() { Insurer = $"insurers/{lead.Id}", SharePpm = 1_000_000 - (each * others.Count), Lead = true },
            .. others.Select(other => new CoinsuranceShare { Insurer = $"insurers/{other.Id}", SharePpm = each }),
        ];
    }

    private static readonly int[] PreventionRatios = [150_000, 150_000, 180_000, 200_000];

    private static readonly int[] FollowerShares = [100_000, 150_000, 200_000];
}
