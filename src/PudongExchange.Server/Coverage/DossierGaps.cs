using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Domain.District;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Coverage;

/// <summary>The section of a dossier that says on which days an enterprise had to be insured and was not.</summary>
internal static class DossierGaps
{
    /// <summary>An enterprise that fell out of cover more often has been looked at long before.</summary>
    private const int MaxGaps = 20;

    public static async Task<DossierCover> Read(DossierReading reading, CancellationToken cancellation)
    {
        var parameters = new SqlParameters();
        var (enterprise, day) = (parameters.Add(reading.Enterprise), parameters.Add(reading.Day));
        await using var command = reading.Command(parameters,
            $"""
            with required as (select range_agg(daterange(r.first_date, least(r.last_date, {day}), '[]')) as days from views.roster r
                    where r.enterprise = {enterprise} and r.obligation = {(int)Obligation.Required} and r.first_date <= {day}),
                covered as (select range_agg(daterange(c.first_date, c.last_date, '[]')) as days from views.cover c where c.enterprise = {enterprise})
            select lower(required.days), (select sum(upper(run) - lower(run)) from unnest(required.days) run),
                lower(gap), upper(gap) - 1, count(*) over (), sum(upper(gap) - lower(gap)) over ()
            from required cross join covered
                left join lateral unnest(required.days - coalesce(covered.days, datemultirange())) gap on true
            order by lower(gap) desc limit {parameters.Add(MaxGaps)}
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var cover = new DossierCover();
        while (await reader.ReadAsync(cancellation) && !await reader.IsDBNullAsync(0, cancellation))
        {
            cover.FirstRequiredDate = CivilDay.ToWire(reader.GetFieldValue<DateOnly>(0));
            cover.RequiredDayCount = reader.GetInt64(1);
            if (reader.IsDBNull(2))
                break;

            var (first, last) = (reader.GetFieldValue<DateOnly>(2), reader.GetFieldValue<DateOnly>(3));
            cover.GapCount = reader.GetInt64(4);
            cover.UncoveredDayCount = reader.GetInt64(5);
            cover.Gaps.Add(new CoverGap { FirstDate = CivilDay.ToWire(first), LastDate = CivilDay.ToWire(last), DayCount = last.DayNumber - first.DayNumber + 1 });
        }

        return cover;
    }
}
