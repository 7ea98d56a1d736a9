using FluentAssertions;
using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Testing;
using Xunit;
using static PudongExchange.Testing.TestDistrict;

namespace PudongExchange.Server.Tests.Reading;

public sealed class ReadingTheCourseOfAClaim
{
    [Fact]
    public async Task A_claim_is_read_back_through_its_whole_course()
    {
        await using var district = await District.Start();
        await district.State(Emergency, AnEnterprise.Listed());
        await district.State(InsurerA, APolicy.Issued(), AClaim.Reported(), AClaim.Registered(), AClaim.Surveyed(), AClaim.Assessed(),
            AClaim.Paid(), AClaim.PaidMedical(), AClaim.Closed(), AClaim.Recovered(), AClaim.Reopened(), AClaim.Refused());
        var claims = district.As<ClaimsService.ClaimsServiceClient>(InsurerA);
        var index = district.LastIndex;

        var claim = (await claims.GetClaimAsync(new() { Name = District.Of(InsurerA, AClaim.Name), MinIndex = index })).Claim;

        claim.State.Should().Be(ClaimState.Refused);
        claim.RegistrationDate.Should().Be("2023-05-06".Day());
        claim.SurveyCount.Should().Be(1);
        claim.Refusal.Reason.Should().Be(RefusalReason.Excluded);
        claim.ReopenCount.Should().Be(1);
        claim.RecoveredFen.Should().Be(10_000_000);
        foreach (var (filter, count) in Filters)
        {
            var listed = await claims.ListClaimsAsync(new() { Filter = filter, MinIndex = index });
            listed.Claims.Should().HaveCount(count, filter);
        }
    }

    [Fact]
    public async Task Claims_of_an_older_database_are_filtered_by_what_was_added()
    {
        await using var district = await District.Start();
        await district.State(Emergency, AnEnterprise.Listed());
        await district.State(InsurerA, APolicy.Issued(), AClaim.Reported());
        var claims = district.As<ClaimsService.ClaimsServiceClient>(InsurerA);
        await claims.GetClaimAsync(new() { Name = District.Of(InsurerA, AClaim.Name), MinIndex = district.LastIndex });
        await district.Exchange.Execute($"alter table views.claims {string.Join(", ", Added.Select(column => $"drop column {column}"))}");

        await TestExchange.Prepare(TestExchange.Settings(await TestPostgres.Shared(), district.Exchange.Database));

        var listed = await claims.ListClaimsAsync(new() { Filter = "reopen_count = 0 AND recovered_fen = 0 AND registration_number != LA-0001" });
        listed.Claims.Should().HaveCount(1);
        await district.State(InsurerA, AClaim.Registered());
        listed = await claims.ListClaimsAsync(new() { Filter = "registration_number = LA-0001", MinIndex = district.LastIndex });
        listed.Claims.Should().HaveCount(1);
    }

    private static readonly string[] Added =
    [
        "registration_number", "registration_date", "not_accepted_reason", "last_survey_date", "refusal_reason", "refusal_date", "reopen_count",
        "recovered_fen",
    ];

    private static readonly (string Filter, int Count)[] Filters =
    [
        ("state = REFUSED AND registration_number = LA-0001 AND registration_date <= 2023-05-06", 1),
        ("refusal_reason = EXCLUDED AND refusal_date > 2023-05-01", 1),
        ("not_accepted_reason = DUPLICATE", 0),
        ("last_survey_date = 2023-05-07 AND reopen_count >= 1 AND recovered_fen = 10000000", 1),
        ("recovered_fen > 10000000", 0),
    ];
}
