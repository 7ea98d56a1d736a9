using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Domain.Claims;
using PudongExchange.Domain.District;

namespace PudongExchange.Domain.Enforcement;

/// <summary>The numbers of the law that the rules of enforcement read, each with its source. A decision is judged by the numbers of its own day.</summary>
public static class EnforcementParameters
{
    private static readonly DateOnly Always = DateOnly.MinValue;

    /// <summary>The amendment of 安全生产法 whose article 109 penalises not insuring came into force.</summary>
    private static readonly DateOnly Article109InForce = new(2021, 9, 1);

    private static readonly Timeline<FineRange?> FirstFine = Timeline.Starting<FineRange?>(Always, null)
        .With(Article109InForce, new(5_000_000, 10_000_000));

    private static readonly Timeline<FineRange?> OverdueFine = Timeline.Starting<FineRange?>(Always, null)
        .With(Article109InForce, new(10_000_000, 20_000_000));

    /// <summary>应急〔2021〕83号: a level of standardisation holds for 3 years; the article is unconfirmed.</summary>
    public const int StandardisationValidYears = 3;

    /// <summary>
    /// The fines of 安全生产法 (2021) article 109: 50,000 to 100,000 yuan with the order to insure in time, 100,000 to 200,000 yuan for who
    /// did not. Null on days before the article was in force.
    /// </summary>
    public static FineRange? FinesOfArticle109(PenaltyStage stage, DateOnly decidedOn) =>
        (stage == PenaltyStage.Overdue ? OverdueFine : FirstFine).On(decidedOn);

    /// <summary>The grade that these numbers make by 国务院令第493号 article 3 (2007-06-01): the gravest of the three decides.</summary>
    public static AccidentGrade GradeOf(int deaths, int seriousInjuries, long directLossFen)
    {
        var byLoss = directLossFen switch
        {
            >= 10_000_000_000 => AccidentGrade.EspeciallyMajor,
            >= 5_000_000_000 => AccidentGrade.Major,
            >= 1_000_000_000 => AccidentGrade.Larger,
            _ => AccidentGrade.Ordinary,
        };
        var byPeople = ClaimParameters.LeastGrade(deaths, seriousInjuries);
        return byLoss > byPeople ? byLoss : byPeople;
    }
}
