using FluentAssertions;
using Grpc.Core;
using PudongExchange.Contracts.Audit.V1;
using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Server.Tests.Security;
using Xunit;
using static PudongExchange.Testing.TestDistrict;

namespace PudongExchange.Server.Tests.Reading;

public sealed class ReadingEnforcement(EnforcementOf2023 story) : IClassFixture<EnforcementOf2023>
{
    [Theory]
    [InlineData(Office, "", "", 3)]
    [InlineData(Procuratorate, "", "stage = FIRST", 2)]
    [InlineData(Emergency, "", "", 2)]
    [InlineData(Construction, "", "", 1)]
    [InlineData(Zhangjiang, "", "", 3)]
    [InlineData(Zhangjiang, "towns/310115125", "", 1)]
    [InlineData(Group, "", "", 2)]
    [InlineData(Office, "departments/emergency", "kinds = PRODUCTION_STOPPED AND grounds = HAZARD", 1)]
    [InlineData(Office, "", "legal_basis = WORK_SAFETY_LAW_109 AND fine_fen >= 6000000 AND publication_date = 2023-11-08", 2)]
    [InlineData(Office, "", "hazard = \"departments/emergency/hazards/YH-2023-0001\" AND decision_date < 2023-11-02", 1)]
    [InlineData(Office, "", "authority = \"towns/310115125\" AND town = 310115125 AND sector = CONSTRUCTION", 1)]
    [InlineData(Office, "", "enterprise = \"enterprises/91310115999900038C\" AND rectification_due_date > 2023-11-30", 0)]
    [InlineData(Office, "", "accident = \"departments/emergency/accidents/SG-2023-0001\"", 0)]
    public async Task Penalties_are_listed(string who, string parent, string filter, int count)
    {
        await story.Told();

        var listed = await As(who).ListPenaltiesAsync(new() { Parent = parent, Filter = filter });

        listed.Penalties.Should().HaveCount(count);
    }

    [Theory]
    [InlineData(Office, "death_count > 0 AND direct_loss_fen >= 200000000", 1)]
    [InlineData(Emergency, "accident_grade = ORDINARY AND accident_type = OTHER_EXPLOSION AND work_activities = HOT_WORK", 1)]
    [InlineData(Group, "hazards = \"departments/emergency/hazards/YH-2023-0001\" AND accident_date = 2023-10-05", 1)]
    [InlineData(Zhangjiang, "serious_injury_count = 1 AND minor_injury_count > 0", 0)]
    [InlineData(Construction, "", 0)]
    public async Task Accidents_are_listed(string who, string filter, int count)
    {
        await story.Told();

        var listed = await As(who).ListAccidentsAsync(new() { Filter = filter });

        listed.Accidents.Should().HaveCount(count);
    }

    [Theory]
    [InlineData(Office, "level = B AND first_date <= 2023-11-30 AND last_date >= 2023-11-30", 1)]
    [InlineData(Group, "graded_date > 2023-03-15", 0)]
    [InlineData(Construction, "", 0)]
    public async Task Credit_grades_are_listed(string who, string filter, int count)
    {
        await story.Told();

        var listed = await As(who).ListCreditGradesAsync(new() { Filter = filter });

        listed.CreditGrades.Should().HaveCount(count);
    }

    [Theory]
    [InlineData(Zhangjiang, "level = TWO AND certificate_number = \"沪AQBWHⅡ202300001\"", 1)]
    [InlineData(Emergency, "last_date > 2026-03-14", 0)]
    [InlineData(Construction, "", 0)]
    public async Task Standardisations_are_listed(string who, string filter, int count)
    {
        await story.Told();

        var listed = await As(who).ListStandardisationsAsync(new() { Filter = filter });

        listed.Standardisations.Should().HaveCount(count);
    }

    [Fact]
    public async Task Every_kind_of_record_is_there_by_name()
    {
        var index = story.District.LastIndex;
        var asEmergency = As(Emergency);

        var penalty = (await asEmergency.GetPenaltyAsync(new() { Name = Enforced.Penalty, MinIndex = index })).Penalty;
        var accident = (await asEmergency.GetAccidentAsync(new() { Name = Enforced.Accident, MinIndex = index })).Accident;
        var grade = (await asEmergency.GetCreditGradeAsync(new() { Name = Enforced.CreditGrade, MinIndex = index })).CreditGrade;
        var standard = (await asEmergency.GetStandardisationAsync(new() { Name = Enforced.Standardisation, MinIndex = index })).Standardisation;

        penalty.FineFen.Should().Be(6_000_000);
        penalty.Revision.Should().Be(1);
        accident.Place.Should().Be("储罐区");
        grade.Level.Should().Be(CreditLevel.B);
        standard.Level.Should().Be(StandardisationLevel.Two);
    }

    [Fact]
    public async Task Every_kind_of_record_has_a_past()
    {
        var audit = story.District.As<AuditService.AuditServiceClient>(Office);

        (await audit.GetRecordAsOfAsync(new() { Name = Enforced.Penalty })).Penalty.Stage.Should().Be(PenaltyStage.First);
        (await audit.GetRecordAsOfAsync(new() { Name = Enforced.Accident })).Accident.DeathCount.Should().Be(1);
        (await audit.GetRecordAsOfAsync(new() { Name = Enforced.CreditGrade })).CreditGrade.Level.Should().Be(CreditLevel.B);
        (await audit.GetRecordAsOfAsync(new() { Name = Enforced.Standardisation })).Standardisation.GradingBody.Should().Be("市应急管理局");
    }

    [Theory]
    [InlineData(InsurerA)]
    [InlineData(Finance)]
    public async Task Insurers_and_the_finance_bureau_read_none(string who)
    {
        var list = async () => await As(who).ListPenaltiesAsync(new());

        (await list.Should().ThrowAsync<RpcException>()).Which.Should().BeRefused(StatusCode.PermissionDenied, "ROLE_NOT_ALLOWED");
    }

    [Fact]
    public async Task What_lies_outside_the_scope_does_not_exist()
    {
        await story.Told();
        var get = async () => await As(Construction).GetPenaltyAsync(new() { Name = Enforced.Penalty });
        var byAnInsurer = async () => await story.District.As<AuditService.AuditServiceClient>(InsurerA)
            .GetRecordAsOfAsync(new() { Name = Enforced.Penalty });

        (await get.Should().ThrowAsync<RpcException>()).Which.Should().BeRefused(StatusCode.NotFound, "RECORD_NOT_FOUND");
        (await byAnInsurer.Should().ThrowAsync<RpcException>()).Which.Should().BeRefused(StatusCode.NotFound, "RECORD_NOT_FOUND");
    }

    [Fact]
    public async Task A_name_of_another_form_is_refused()
    {
        var get = async () => await As(Office).GetCreditGradeAsync(new() { Name = "towns/310115125/creditGrades/XY-2023-0001" });

        (await get.Should().ThrowAsync<RpcException>()).Which.Should().BeRefused(StatusCode.InvalidArgument, "INVALID_NAME");
    }

    private EnforcementService.EnforcementServiceClient As(string who) => story.District.As<EnforcementService.EnforcementServiceClient>(who);
}
