using Google.Protobuf.WellKnownTypes;
using Google.Type;
using PudongExchange.Domain.District;

namespace PudongExchange.Domain.Judging;

/// <summary>The checks of days and instants, which rules share.</summary>
public static class DayChecks
{
    public static DateOnly? Date(this Hearing hearing, string field, Date? value)
    {
        if (value is null)
        {
            hearing.Found(GeneralFindings.Required, field);
            return null;
        }

        var day = CivilDay.FromWire(value);
        if (day is null)
            hearing.Found(GeneralFindings.BadDate, field);

        return day;
    }

    public static DateOnly? OptionalDate(this Hearing hearing, string field, Date? value) =>
        value is null ? null : hearing.Date(field, value);

    /// <summary>A day on which something happened: it exists and is not after the day of recording.</summary>
    public static DateOnly? PastDate(this Hearing hearing, string field, Date? value)
    {
        var day = hearing.Date(field, value);
        if (day > hearing.Today)
            hearing.Found(GeneralFindings.InFuture, field, day, hearing.Today);

        return day;
    }

    /// <summary>An instant at which something happened: valid and not after the recording.</summary>
    public static DateTimeOffset? PastTime(this Hearing hearing, string field, Timestamp? value)
    {
        if (value is null)
        {
            hearing.Found(GeneralFindings.Required, field);
            return null;
        }

        // Years 1990 to 2099 in Unix seconds, end exclusive.
        if (value.Nanos is < 0 or > 999_999_999 || value.Seconds is < 631_152_000 or >= 4_102_444_800)
        {
            hearing.Found(GeneralFindings.BadTime, field);
            return null;
        }

        var instant = value.ToDateTimeOffset();
        if (instant > hearing.Now)
            hearing.Found(GeneralFindings.InFuture, field, CivilDay.Of(instant), hearing.Today);

        return instant;
    }

    /// <summary>Finds when the first day lies after the last.</summary>
    public static void Ordered(this Hearing hearing, string field, DateOnly? first, DateOnly? last, string firstField)
    {
        if (first > last)
            hearing.Found(GeneralFindings.EndsBeforeStart, field, field, firstField);
    }

    /// <summary>Warns when a day lies more than so many days before the day of recording.</summary>
    public static void ReportedWithin(this Hearing hearing, string field, DateOnly? day, int days)
    {
        if (day is { } happened && hearing.Today.DayNumber - happened.DayNumber > days)
            hearing.Found(GeneralFindings.Late, field, happened, days);
    }
}
