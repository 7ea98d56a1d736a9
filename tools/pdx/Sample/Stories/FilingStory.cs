using System.Globalization;
using PudongExchange.Contracts.Market.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Pdx.Connection;
using PudongExchange.Pdx.District;

namespace PudongExchange.Pdx.Sample.Stories;

/// <summary>Which clauses and rates insurers filed (条款费率备案), and how the finance bureau keeps its own register of the main product.</summary>
internal static class FilingStory
{
    private const int FactorTolerancePpm = 20_000;

    public static void Tell(Telling market)
    {
        market.Begin(nameof(FilingStory));
        foreach (var insurer in market.Cast.Insurers)
        {
            foreach (var product in Tariff.Products)
                File(market, insurer, product, insurer, (edition, _) => edition.NameOf(insurer, product));

            File(market, insurer, Tariff.Products[0], market.Cast.Finance, (edition, register) => string.Create(
                CultureInfo.InvariantCulture, $"{register}/filings/JR-{edition.Year}-{market.Cast.IndexOf(insurer) + 1:D4}"));
        }
    }

    private static void File(
        Telling market, Participant insurer, TariffProduct product, Participant by, Func<TariffEdition, string, string> nameOf)
    {
        var register = new ParticipantFile(by.Role, by.Id).ResourceName;
        var before = "";
        foreach (var edition in Tariff.Editions)
        {
            var filed = new TermsFiled
            {
                Filing = nameOf(edition, register),
                Insurer = $"insurers/{insurer.Id}",
                Kind = FilingKind.Filed,
                FilingNumber = edition.FilingNumberOf(insurer, product),
                ProductCode = product.Code,
                ProductDisplayName = product.Name,
                FiledDate = edition.FiledOn.ToWire(),
                FirstDate = edition.FirstDay.ToWire(),
                LastDate = edition.LastDay?.ToWire(),
                TableVersion = edition.TableVersion,
                BaseRates = { SectorTable.All.SelectMany(BaseRates) },
                Factors = { Tariff.Factors.Select(FactorRangeOf) },
                CommissionCapPpm = edition.CommissionCapPpm,
                Replaces = before,
                DocumentSha256 = market.Dice.Digest(),
            };
            market.SayEver(by, edition.FiledOn.AddDays(by == insurer ? 0 : 3), filed);
            before = filed.Filing;
        }
    }

    private static IEnumerable<BaseRate> BaseRates(SectorTrait trait)
    {
        for (var cell = 0; cell < Tariff.HeadCellCount; cell++)
        {
            yield return new()
            {
                Sector = trait.Sector,
                Basis = RateBasis.Heads,
                BasePremiumPerHeadFen = Tariff.PerHeadFen(trait, cell),
                TableCell = string.Create(CultureInfo.InvariantCulture, $"R{cell + 1}"),
            };
        }

        for (var cell = 0; cell < Tariff.LimitRatesPpm.Count; cell++)
            yield return RateOn(trait, RateBasis.CumulativeLimit, Tariff.LimitRatesPpm[cell], 'X', cell);

        if (trait.Sector != Contracts.District.V1.Sector.Construction)
            yield break;

        for (var cell = 0; cell < Tariff.ProjectBands.Count; cell++)
            yield return RateOn(trait, RateBasis.ProjectCost, Tariff.ProjectBands[cell].RatePpm, 'G', cell);
    }

    private static BaseRate RateOn(SectorTrait trait, RateBasis basis, int ratePpm, char table, int cell) => new()
    {
        Sector = trait.Sector,
        Basis = basis,
        BaseRatePpm = ratePpm,
        TableCell = string.Create(CultureInfo.InvariantCulture, $"{table}{cell + 1}"),
    };

    private static FactorRange FactorRangeOf((RateFactorKind Kind, int FactorPpm, string Cell, string Condition) factor) => new()
    {
        Kind = factor.Kind,
        TableCell = factor.Cell,
        MinFactorPpm = factor.FactorPpm - FactorTolerancePpm,
        MaxFactorPpm = factor.FactorPpm + FactorTolerancePpm,
        Condition = factor.Condition,
    };
}
