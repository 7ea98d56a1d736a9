using FluentAssertions;
using Grpc.Core;
using PudongExchange.Contracts.Audit.V1;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Participants.V1;
using PudongExchange.Domain.Tests.Given;
using PudongExchange.Server.Tests.Reading;
using PudongExchange.Server.Tests.Security;
using PudongExchange.Server.Tests.Submissions;
using PudongExchange.Testing;
using Xunit;
using static PudongExchange.Server.Tests.Participants.Enrolling;
using static PudongExchange.Testing.TestDistrict;
using Takers = PudongExchange.Contracts.Participants.V1.ParticipantsService.ParticipantsServiceClient;

namespace PudongExchange.Server.Tests.Participants;

public sealed class ReadingParticipants : IAsyncLifetime
{
    private District _district = null!;

    public async ValueTask InitializeAsync() => _district = await District.Start();

    public ValueTask DisposeAsync() => _district.DisposeAsync();

    [Fact]
    public async Task A_participant_reads_itself_as_its_facts_add_up()
    {
        await _district.State(Office,
            AParticipant.Enrolled(it => (it.Participant, it.EnrolmentNumber, it.FirstDate, it.DisplayName) = (Record(Emergency), "DJ-2026-0001", "2025-01-01".Day(), "区应急局")),
            AParticipant.Suspended(it => (it.Participant, it.FirstDate) = (Record(Emergency), "2099-01-01".Day())),
            AParticipant.Revoked(it => (it.Participant, it.RevokedDate) = (Record(Emergency), Today.Day())));

        var read = (await Service(Emergency).GetParticipantAsync(new() { Name = Record(Emergency), MinIndex = _district.LastIndex })).Participant;

        read.Role.Should().Be(ParticipantRole.Department);
        read.Owner.Should().Be("departments/emergency");
        read.DisplayName.Should().Be("区应急局");
        read.Sectors.Should().Equal(Sector.FireSafety);
        read.State.Should().Be(ParticipantState.Suspended);
        read.Enrolments.Select(one => one.EnrolmentNumber).Should().Equal("DJ-2021-0001", "DJ-2026-0001");
        read.Suspensions.Single().ReinstatedDate.Should().BeNull();
        read.RevokedCertificates.Single().CertificateSha256.Should().Equal(Digest.Number(7));
        read.Revision.Should().Be(4);

        await _district.State(Office, AParticipant.Reinstated(it => (it.Participant, it.FirstDate) = (Record(Emergency), "2099-01-01".Day())));
        var after = (await Service(Office).GetParticipantAsync(new() { Name = Record(Emergency), MinIndex = _district.LastIndex })).Participant;
        after.State.Should().Be(ParticipantState.Enrolled);
        after.Suspensions.Single().ReinstatementNumber.Should().Be("HF-2026-0001");

        var past = await _district.As<AuditService.AuditServiceClient>(Office).GetRecordAsOfAsync(new() { Name = Record(Emergency), Index = read.Index });
        past.Participant.Should().Be(read);
    }

    [Fact]
    public async Task Office_and_procuratorate_see_all_and_everybody_else_itself()
    {
        foreach (var who in new[] { InsurerA, Emergency, Zhangjiang, Group, Finance, Operator })
        {
            var own = await Service(who).ListParticipantsAsync(new() { MinIndex = EnrolledDistrict.Count - 1 });
            own.Participants.Select(one => one.Name).Should().Equal(Record(who));
            (await Service(who).GetParticipantAsync(new() { Name = Record(InsurerB) }).Refused()).ShouldBeRefused(StatusCode.NotFound, "RECORD_NOT_FOUND");
        }

        foreach (var who in new[] { Office, Procuratorate })
            (await Service(who).ListParticipantsAsync(new() { PageSize = 1000 })).Participants.Should().HaveCount(EnrolledDistrict.Count);
    }

    [Theory]
    [InlineData("role = DEPARTMENT", 4)]
    [InlineData("role = TOWN AND towns = 310115125", 1)]
    [InlineData("sectors = CONSTRUCTION", 1)]
    [InlineData("state = SUSPENDED", 0)]
    [InlineData("owner = \"offices/pudong\"", 1)]
    [InlineData("uscc = 913101159999900107", 1)]
    [InlineData("first_date > 2021-09-01", 0)]
    [InlineData("display_name = 张江镇", 1)]
    public async Task Lists_are_filtered(string filter, int count) =>
        (await Service(Office).ListParticipantsAsync(new() { Filter = filter, MinIndex = EnrolledDistrict.Count - 1 })).Participants.Should().HaveCount(count);

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        var names = new List<string>();
        var token = "";
        do
        {
            var page = await Service(Office).ListParticipantsAsync(new() { PageSize = 7, PageToken = token, MinIndex = EnrolledDistrict.Count - 1 });
            names.AddRange(page.Participants.Select(one => one.Name));
            token = page.NextPageToken;
        }
        while (token.Length > 0);

        names.Should().OnlyHaveUniqueItems().And.BeInAscendingOrder(StringComparer.Ordinal).And.HaveCount(EnrolledDistrict.Count);
    }

    [Fact]
    public async Task A_name_of_another_form_is_refused() =>
        (await Service(Office).GetParticipantAsync(new() { Name = "insurers/913101159999900107" }).Refused())
            .Should().BeRefused(StatusCode.InvalidArgument, "INVALID_NAME");

    [Fact]
    public async Task After_a_change_of_scope_the_next_read_and_the_next_fact_go_by_it()
    {
        await _district.State(Emergency, AnEnterprise.Listed());
        var enterprises = _district.As<EnterprisesService.EnterprisesServiceClient>(Emergency);
        var before = await enterprises.ListEnterprisesAsync(new() { MinIndex = _district.LastIndex });

        await _district.State(Office, AParticipant.Enrolled(it => (it.Participant, it.EnrolmentNumber, it.FirstDate) = (Record(Emergency), "DJ-2026-0001", Today.Day())));
        var after = await enterprises.ListEnterprisesAsync(new() { MinIndex = _district.LastIndex });
        var stated = await _district.Try(Emergency, AnEnterprise.Listed(it => it.ListingNumber = "YJ-2022-0002"));

        before.Enterprises.Should().HaveCount(1);
        after.Enterprises.Should().BeEmpty();
        stated.Single().Findings.Select(finding => finding.Code).Should().Contain("OUTSIDE_YOUR_SCOPE");
    }

    [Fact]
    public async Task An_insurer_replays_its_own_enrolment_and_no_other()
    {
        var audit = _district.As<AuditService.AuditServiceClient>(InsurerA);

        var own = await audit.GetRecordAsOfAsync(new() { Name = Record(InsurerA) });

        own.Participant.DisplayName.Should().Be("示例财产保险股份有限公司甲");
        (await audit.GetRecordAsOfAsync(new() { Name = Record(InsurerB) }).Refused()).ShouldBeRefused(StatusCode.NotFound, "RECORD_NOT_FOUND");
    }

    [Fact]
    public async Task Everybody_may_ask_for_the_access_table_and_it_is_the_one_the_exchange_goes_by()
    {
        var rows = (await Service(Operator).GetAccessAsync(new())).Rows;

        rows.Select(row => "/" + row.Method).Should().BeEquivalentTo(Server.Security.AccessTable.Methods);
        Cells("policies.v1.PoliciesService/ListPolicies").Should().Equal(
            "Insurer OwnRecords", "Department OwnSectors", "Town OwnTowns", "Group OwnCompanies", "Finance Everything", "Procuratorate Everything", "Office Everything");
        Cells("submissions.v1.SubmissionsService/Submit").Should().Equal(
            "Insurer OwnSeries", "Department OwnSeries", "Town OwnSeries", "Group OwnSeries", "Finance OwnSeries", "Office OwnSeries");
        Cells("submissions.v1.SubmissionsService/GetSeries").Should().Contain(["Office Everything", "Procuratorate Everything", "Finance OwnSeries"]);
        Cells("audit.v1.AuditService/ReplayHistory").Should().Equal("Insurer OwnRecords", "Procuratorate Everything", "Office Everything");
        Cells("participants.v1.ParticipantsService/ListParticipants").Should().Contain(["Operator Itself", "Witness Itself", "Office Everything"]);
        rows.Where(row => row.OpenToAll).Select(row => row.Grants.Count).Should().HaveCount(4).And.OnlyContain(count => count == 0);

        IEnumerable<string> Cells(string method) =>
            rows.Single(row => row.Method == "pudong.exchange." + method).Grants.Select(grant => $"{grant.Role} {grant.Scope}");
    }

    private Takers Service(string who) => _district.As<Takers>(who);
}
