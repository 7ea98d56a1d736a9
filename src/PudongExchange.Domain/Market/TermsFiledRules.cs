using PudongExchange.Contracts.Market.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Participants;
using PudongExchange.Domain.Policies;

namespace PudongExchange.Domain.Market;

/// <summary>Judges <see cref="TermsFiled"/>.</summary>
internal static class TermsFiledRules
{
    private const int MaxCells = 200;
    private const int MaxCellLength = 50;
    private const int MaxRatePpm = 1_000_000;
    private const int MaxFactorPpm = 100_000_000;

    /// <summary>A premium per head above a million yuan is a mistake of units.</summary>
    private const long MaxPerHeadFen = 100_000_000;

    public static void Judge(TermsFiled filed, Hearing hearing)
    {
        Structure(filed, hearing);
        if (!hearing.IsClean)
            return;

        if (hearing.Records.Find<Filing>(filed.Filing) is { } known)
        {
            hearing.Settles(known.Known, Filing.FilingKey(filed.Filing), filed, "filing");
            return;
        }

        if (filed.Replaces.Length > 0 && hearing.Existing<Filing>("replaces", filed.Replaces) is { } replaced)
            Replaces(replaced, filed, hearing);

        var (firstDay, filedOn) = (filed.FirstDate.ToDay(), filed.FiledDate.ToDay());
        if (firstDay < filedOn)
            hearing.Found(MarketFindings.InForceBeforeFiled, "first_date", firstDay, filedOn);

        // The filing does not say its line; what reaches the exchange is work-safety liability but for a few, and this is a warning.
        var capPpm = hearing.CommissionCapPpm(ProductKind.WorkSafetyLiability, firstDay);
        if (filed.CommissionCapPpm > capPpm)
            hearing.Found(MarketFindings.FiledCapAboveLaw, "commission_cap_ppm", filed.CommissionCapPpm, capPpm);
    }

    private static void Replaces(Filing replaced, TermsFiled filed, Hearing hearing)
    {
        hearing.RestOn(filed.Replaces);
        if ((replaced.Insurer, replaced.ProductCode) != (filed.Insurer, filed.ProductCode))
            hearing.Found(MarketFindings.ReplacesAnothersTerms, "replaces", filed.Replaces);
    }

    private static void Structure(TermsFiled filed, Hearing hearing)
    {
        hearing.OwnName("filing", filed.Filing, Filing.Collection);
        Insurer(filed.Insurer, hearing);
        hearing.Value("kind", filed.Kind);
        hearing.Text("filing_number", filed.FilingNumber, maxLength: 100, minLength: 4);
        if (!PolicyIssuedRules.ProductCode().IsMatch(filed.ProductCode))
            hearing.Found(PolicyFindings.BadProductCode, "product_code");
        hearing.Text("product_display_name", filed.ProductDisplayName, maxLength: 100);
        hearing.PastDate("filed_date", filed.FiledDate);
        var firstDay = hearing.Date("first_date", filed.FirstDate);
        var lastDay = hearing.OptionalDate("last_date", filed.LastDate);
        hearing.Ordered("last_date", firstDay, lastDay, "first_date");
        hearing.Text("table_version", filed.TableVersion, maxLength: 50);
        BaseRates(filed, hearing);
        Factors(filed, hearing);
        hearing.InRange("commission_cap_ppm", filed.CommissionCapPpm, 0, MarketParameters.WholePremiumPpm);
        if (filed.Replaces.Length > 0)
            hearing.OwnName("replaces", filed.Replaces, Filing.Collection);
        hearing.Digest("document_sha256", filed.DocumentSha256);
    }

    /// <summary>An insurer files for itself; the bureau's register has every insurer, also one that is not enrolled here.</summary>
    private static void Insurer(string insurer, Hearing hearing)
    {
        if (insurer.Length == 0)
            hearing.Found(GeneralFindings.Required, "insurer");
        else if (RecordName.Parse(insurer) is not { Owner: "", Collection: "insurers" } name)
            hearing.Found(GeneralFindings.BadName, "insurer", "insurers/{uscc}");
        else if (hearing.Participant.Role != Role.Insurer)
            hearing.Uscc("insurer", name.Id.ToString());
        else if (insurer != hearing.Participant.ResourceName)
            hearing.Found(GeneralFindings.OutsideYourScope, "insurer", "insurer");
    }

    private static void BaseRates(TermsFiled filed, Hearing hearing)
    {
        hearing.NotEmpty("base_rates", filed.BaseRates.Count);
        hearing.AtMost("base_rates", filed.BaseRates.Count, MaxCells);
        var cells = new HashSet<(int, int, string)>();
        for (var i = 0; i < Math.Min(filed.BaseRates.Count, MaxCells); i++)
        {
            var (rate, field) = (filed.BaseRates[i], $"base_rates[{i}]");
            hearing.Value($"{field}.sector", rate.Sector);
            hearing.Value($"{field}.basis", rate.Basis);
            hearing.Text($"{field}.table_cell", rate.TableCell, MaxCellLength);
            if (rate.Basis == RateBasis.Heads)
            {
                hearing.InRange($"{field}.base_premium_per_head_fen", rate.BasePremiumPerHeadFen, 1, MaxPerHeadFen);
                hearing.Empty($"{field}.base_rate_ppm", rate.BaseRatePpm == 0);
            }
            else
            {
                hearing.InRange($"{field}.base_rate_ppm", rate.BaseRatePpm, 1, MaxRatePpm);
                hearing.Empty($"{field}.base_premium_per_head_fen", rate.BasePremiumPerHeadFen == 0);
            }

            if (!cells.Add(((int)rate.Sector, (int)rate.Basis, rate.TableCell)))
                hearing.Found(GeneralFindings.Repeated, field, $"{rate.Sector} {rate.Basis}");
        }
    }

    private static void Factors(TermsFiled filed, Hearing hearing)
    {
        hearing.AtMost("factors", filed.Factors.Count, MaxCells);
        var cells = new HashSet<(int, string)>();
        for (var i = 0; i < Math.Min(filed.Factors.Count, MaxCells); i++)
        {
            var (factor, field) = (filed.Factors[i], $"factors[{i}]");
            hearing.Value($"{field}.kind", factor.Kind);
            hearing.Text($"{field}.table_cell", factor.TableCell, MaxCellLength);
            hearing.InRange($"{field}.min_factor_ppm", factor.MinFactorPpm, 1, MaxFactorPpm);

            // A minimum that is out of range itself must not make the range of the maximum empty.
            var leastMaximum = Math.Clamp(factor.MinFactorPpm, 1, MaxFactorPpm);
            hearing.InRange($"{field}.max_factor_ppm", factor.MaxFactorPpm, leastMaximum, MaxFactorPpm);
            hearing.OptionalText($"{field}.condition", factor.Condition, maxLength: 200);
            if (!cells.Add(((int)factor.Kind, factor.TableCell)))
                hearing.Found(GeneralFindings.Repeated, field, factor.Kind);
        }
    }
}
