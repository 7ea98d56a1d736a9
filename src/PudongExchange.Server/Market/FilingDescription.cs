using PudongExchange.Contracts.Market.V1;
using PudongExchange.Domain.Judging;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Market;

/// <summary>What the fact about a filing says, for those who read it.</summary>
public static class FilingDescription
{
    public static Filing Describe(Filing? filing, Happened happened) => (filing, happened.Fact) switch
    {
        (null, TermsFiled filed) => Filed(filed),
        _ => throw Stated.Impossible(happened, filing?.Name),
    };

    private static Filing Filed(TermsFiled filed)
    {
        var filing = new Filing
        {
            Name = filed.Filing,
            Insurer = filed.Insurer,
            StatedBy = Stated.OwnerOf(filed.Filing),
            Kind = filed.Kind,
            FilingNumber = filed.FilingNumber,
            ProductCode = filed.ProductCode,
            ProductDisplayName = filed.ProductDisplayName,
            FiledDate = filed.FiledDate,
            FirstDate = filed.FirstDate,
            LastDate = filed.LastDate,
            TableVersion = filed.TableVersion,
            Sectors = { filed.BaseRates.Select(rate => rate.Sector).Distinct().Order() },
            BaseRates = { filed.BaseRates },
            Factors = { filed.Factors },
            Replaces = filed.Replaces,
            DocumentSha256 = filed.DocumentSha256,
        };

        // None allowed and nothing said of it are two things.
        if (filed.HasCommissionCapPpm)
            filing.CommissionCapPpm = filed.CommissionCapPpm;
        return filing;
    }
}
