using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Domain.Claims;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Parameters;

namespace PudongExchange.Domain.Enforcement;

/// <summary>The numbers of the law that the rules of enforcement read. A decision is judged by the parameters of its own day.</summary>
public static class EnforcementParameters
{
    /// <summary>
    /// The fines of 安全生产法 (2021) article 109: 50,000 to 100,000 yuan with the order to insure in time, 100,000 to 200,000 yuan for who
    /// did not. Null on days before the article was in force.
    /// </summary>
    public static FineRange? FinesOfArticle109(this Hearing hearing, PenaltyStage stage, DateOnly decidedOn, Place place)
    {
        var (least, most) = stage == PenaltyStage.Overdue
            ? (ParameterCatalogue.OverdueFineLeast, ParameterCatalogue.OverdueFineMost)
            : (ParameterCatalogue.UninsuredFineLeast, ParameterCatalogue.UninsuredFineMost);
        return hearing.InForce(least, decidedOn, place) is { } leastFen && hearing.InForce(most, decidedOn, place) is { } mostFen
            ? new(leastFen, mostFen)
            : null;
    }

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
