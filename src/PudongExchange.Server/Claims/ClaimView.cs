using PudongExchange.Domain.District;
using PudongExchange.Server.Views;
using Wire = PudongExchange.Contracts.Claims.V1;

namespace PudongExchange.Server.Claims;

/// <summary>What the exchange shows of claims.</summary>
internal static class ClaimView
{
    public static readonly View<Wire.Claim> Claims = new("claims", "claims")
    {
        NameForm = "insurers/{uscc}/claims/{claim}",
        Description = ClaimDescription.Describe,
        Others = ClaimDescription.Others,
        Columns =
        [
            Column("enterprise"),
            Column("insurer"),
            Column("policy"),
            Column("town"),
            Column("loss_town"),
            Column("sector"),
            Column("state"),
            Column("outcome"),
            Column("accident_type"),
            Column("accident_grade"),
            Column("loss_date"),
            ViewColumn.Day<Wire.Claim>("report_date", claim => CivilDay.Of(claim.ReportTime.ToDateTimeOffset())),
            Column("close_date"),
            Column("death_count"),
            Column("paid_fen"),
            Column("outstanding_fen"),
            Column("registration_number"),
            Column("registration_date"),
            Column("not_accepted_reason"),
            Column("last_survey_date"),
            Column("refusal_reason", "refusal.reason"),
            Column("refusal_date", "refusal.decision_date"),
            Column("reopen_count"),
            Column("recovered_fen"),
        ],
    };

    private static ViewColumn Column(string name, string? path = null) => ViewColumn.Of(Wire.Claim.Descriptor, name, path);
}
