using FluentAssertions;
using Grpc.Core;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Server.Tests.Security;
using Xunit;
using static PudongExchange.Server.Tests.Reading.RosterOf2024;
using static PudongExchange.Testing.TestDistrict;

namespace PudongExchange.Server.Tests.Reading;

public sealed class CheckingALicence(RosterOf2024 story) : IClassFixture<RosterOf2024>
{
    [Theory]
    [InlineData("2022-12-31", false, true, Obligation.Required)]
    [InlineData("2023-01-01", true, true, Obligation.Required)]
    [InlineData("2023-12-31", true, true, Obligation.Required)]
    [InlineData("2024-01-01", false, true, Obligation.Required)]
    [InlineData("2024-08-01", false, true, Obligation.Exempt)]
    public async Task The_holder_of_a_licence_is_covered_or_not_on_the_day(string day, bool covered, bool inForce, Obligation obligation)
    {
        var answer = await Check(Emergency, day, licence: LicenceNumber);

        answer.Enterprise.Should().Be(Plant);
        answer.Covered.Should().Be(covered);
        answer.Policies.Should().Equal(covered ? [PlantPolicy] : Array.Empty<string>());
        answer.Licence.Kind.Should().Be(LicenceKind.HazardousChemicalsTrade);
        answer.LicenceInForce.Should().Be(inForce);
        answer.Obligation.Should().Be(obligation);
        answer.ViewIndex.Should().BeGreaterThanOrEqualTo(story.District.LastIndex);
    }

    [Fact]
    public async Task A_policy_for_a_project_covers_that_project_and_not_the_rest_of_the_enterprise()
    {
        var byPermit = await Check(Construction, "2023-06-01", licence: Permit);
        var byProject = await Check(Construction, "2023-06-01", enterprise: Firm, project: Permit);
        var otherProject = await Check(Construction, "2023-06-01", enterprise: Firm, project: "310115202301010102");
        var enterprise = await Check(Construction, "2023-06-01", enterprise: Firm);

        byPermit.Policies.Should().Equal(FirmPolicy);
        byPermit.ProjectNumber.Should().Be(Permit);
        byPermit.LicenceInForce.Should().BeTrue();
        byProject.Policies.Should().Equal(FirmPolicy);
        byProject.Licence.Should().BeNull();
        otherProject.Covered.Should().BeFalse();
        enterprise.Covered.Should().BeFalse();
    }

    [Fact]
    public async Task A_policy_for_the_whole_enterprise_covers_its_projects() =>
        (await Check(Emergency, "2023-06-01", enterprise: Plant, project: "P-0001")).Policies.Should().Equal(PlantPolicy);

    [Fact]
    public async Task An_insurer_learns_whether_there_is_cover_and_which_of_it_is_its_own()
    {
        var byItsInsurer = await Check(InsurerB, "2023-06-01", licence: Permit);
        var byAnother = await Check(InsurerA, "2023-06-01", licence: Permit);

        byItsInsurer.Policies.Should().Equal(FirmPolicy);
        byAnother.Covered.Should().BeTrue();
        byAnother.Policies.Should().BeEmpty();
        byAnother.Licence.Should().BeNull();
        byAnother.LicenceInForce.Should().BeFalse();
    }

    [Fact]
    public async Task A_number_that_two_enterprises_hold_needs_the_enterprise_too()
    {
        var byNumber = () => Check(Office, "2023-06-01", licence: GivenTwice);

        (await byNumber.Should().ThrowAsync<RpcException>()).Which.Should().BeRefused(StatusCode.InvalidArgument, "LICENCE_AMBIGUOUS");
        (await Check(Office, "2023-06-01", licence: GivenTwice, enterprise: Plant)).Covered.Should().BeTrue();
        (await Check(Construction, "2023-06-01", licence: GivenTwice)).Enterprise.Should().Be(Firm);
    }

    [Theory]
    [InlineData(Construction, "2023-06-01", "沪(浦)应急管危经许〔2022〕200001", "", StatusCode.NotFound, "RECORD_NOT_FOUND")]
    [InlineData(Construction, "2023-06-01", "", Plant, StatusCode.NotFound, "RECORD_NOT_FOUND")]
    [InlineData(Office, "2023-06-01", "沪(浦)应急管危经许〔2022〕999999", "", StatusCode.NotFound, "RECORD_NOT_FOUND")]
    [InlineData(Office, "2023-06-01", "\0", "", StatusCode.NotFound, "RECORD_NOT_FOUND")]
    [InlineData(Office, "2023-06-01", Permit, Plant, StatusCode.NotFound, "RECORD_NOT_FOUND")]
    [InlineData(Office, "2025-01-01", "", Plant, StatusCode.NotFound, "RECORD_NOT_FOUND")]
    [InlineData(Office, "2023-06-01", "", "", StatusCode.InvalidArgument, "LICENCE_OR_ENTERPRISE_EXPECTED")]
    [InlineData(Office, "2023-06-01", Permit, "departments/emergency", StatusCode.InvalidArgument, "INVALID_NAME")]
    [InlineData(Office, "1999-12-31", Permit, "", StatusCode.InvalidArgument, "INVALID_COVER_DATE")]
    [InlineData(InsurerB, "2098-06-01", Permit, "", StatusCode.InvalidArgument, "INVALID_COVER_DATE")]
    [InlineData(Finance, "2023-06-01", Permit, "", StatusCode.PermissionDenied, "ROLE_NOT_ALLOWED")]
    public async Task What_cannot_be_answered_is_refused(string who, string day, string licence, string enterprise, StatusCode status, string reason)
    {
        var check = () => Check(who, day, licence, enterprise);

        (await check.Should().ThrowAsync<RpcException>()).Which.Should().BeRefused(status, reason);
    }

    private async Task<CheckLicenceResponse> Check(string who, string day, string licence = "", string enterprise = "", string project = "") =>
        await story.District.As<EnterprisesService.EnterprisesServiceClient>(who).CheckLicenceAsync(new()
        {
            LicenceNumber = licence,
            Enterprise = enterprise,
            ProjectNumber = project,
            CoverDate = day.Day(),
            MinIndex = story.District.LastIndex,
        });
}
