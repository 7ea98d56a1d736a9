using Google.Protobuf.WellKnownTypes;
using Date = Google.Type.Date;

namespace PudongExchange.Pdx.Sample;

/// <summary>The year that the sample tells of, and its days on the wire.</summary>
internal static class SampleYear
{
    public static readonly DateOnly FirstDay = new(2023, 1, 1);

    /// <summary>Nothing is stated after this day; what is under way then stays open.</summary>
    public static readonly DateOnly LastDay = new(2023, 12, 31);

    /// <summary>The campaign (专项行动) of the notice.</summary>
    public static readonly DateOnly CampaignFirstDay = new(2023, 9, 12);

    public static readonly DateOnly CampaignLastDay = new(2023, 12, 5);

    public const string Campaign = "2023-major-hazards";

    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    public static bool IsInCampaign(DateOnly day) => day >= CampaignFirstDay && day <= CampaignLastDay;

    public static Date ToWire(this DateOnly day) => new() { Year = day.Year, Month = day.Month, Day = day.Day };

    public static DateOnly ToDay(this Date date) => new(date.Year, date.Month, date.Day);

    /// <summary>An instant on a civil day in Asia/Shanghai.</summary>
    public static Timestamp At(this DateOnly day, int hour, int minute) =>
        new DateTimeOffset(day.ToDateTime(new TimeOnly(hour, minute)), Shanghai).ToTimestamp();

    /// <summary>The civil day in Asia/Shanghai of an instant.</summary>
    public static DateOnly ToDay(this Timestamp instant) => DateOnly.FromDateTime(instant.ToDateTimeOffset().ToOffset(Shanghai).DateTime);

    public static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    public static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
