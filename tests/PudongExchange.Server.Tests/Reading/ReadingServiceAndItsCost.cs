using FluentAssertions;
using PudongExchange.Contracts.Audit.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Contracts.Spending.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using static PudongExchange.Testing.TestDistrict;

namespace PudongExchange.Server.Tests.Reading;

/// <summary>Disputes, evaluations, complaints, invoices and reversals, stated over the wire and read back.</summary>
public sealed class ReadingServiceAndItsCost : IAsyncLifetime
{
    private District _district = null!;

    public async ValueTask InitializeAsync()
    {
        _district = await District.Start();
        await _district.State(Emergency, AnEnterprise.Listed());
        await _district.State(InsurerA,
            APolicy.Issued(), APlan.Agreed(), AnActivity.Delivered(), AnActivity.Confirmed(), ASpendingItem.Booked(), ASpendingItem.Paid(),
            APlan.Evaluated(), AComplaint.Received(), AComplaint.Checking(), ASpendingItem.Invoiced(), ASpendingItem.PaymentReversed(),
            ASpendingItem.CostReversed());
        await _district.State(Emergency, AnActivity.Disputed(it => it.Activity = District.Of(InsurerA, AnActivity.Name)));
    }

    [Fact]
    public async Task What_was_stated_is_read_back_and_found_by_filters()
    {
        var index = _district.LastIndex;
        var prevention = As<PreventionService.PreventionServiceClient>(Emergency);
        var spending = As<SpendingService.SpendingServiceClient>(Finance);

        var activities = await prevention.ListActivitiesAsync(
            new() { Filter = "state = DISPUTED AND dispute_ground = RECORD_UNTRUE AND latest_dispute_date = 2023-09-28 AND dispute_count > 0", MinIndex = index });
        var plans = await prevention.ListPlansAsync(
            new() { Filter = "state = EVALUATED AND evaluation_grade = EXCELLENT AND evaluated_date > 2024-01-01 AND satisfaction = 5", MinIndex = index });
        var complaints = await prevention.ListComplaintsAsync(
            new() { Filter = "state = CHECKING AND subject = QUALITY AND due_date > 2023-11-01 AND final_answered_date != 2023-11-01", MinIndex = index });
        var items = await spending.ListSpendingItemsAsync(
            new() { Filter = "state = REVERSED AND reversed_fen = 300000 AND reversed_paid_fen > 0 AND last_reversed_date = 2023-11-01", MinIndex = index });

        activities.Activities.Single().Dispute.StatedBy.Should().Be("departments/emergency");
        plans.Plans.Single().Evaluation.Score.Should().Be(92);
        complaints.Complaints.Single().Statement.Should().Be("检查走过场");
        items.SpendingItems.Single().Invoices.Single().Invoice.Number.Should().Be("23312000000087654321");
    }

    [Fact]
    public async Task A_complaint_is_there_by_name_for_those_in_scope_and_as_it_stood_before()
    {
        var (name, index) = (District.Of(InsurerA, AComplaint.Name), _district.LastIndex);

        var complaint = await As<PreventionService.PreventionServiceClient>(Zhangjiang).GetComplaintAsync(new() { Name = name, MinIndex = index });
        var strangers = await As<PreventionService.PreventionServiceClient>(InsurerB).ListComplaintsAsync(new() { MinIndex = index });
        var before = await As<AuditService.AuditServiceClient>(Office).GetRecordAsOfAsync(new() { Name = name, Index = complaint.Complaint.Index - 1 });

        complaint.Complaint.State.Should().Be(ComplaintState.Checking);
        complaint.Complaint.Town.Should().Be("310115125");
        strangers.Complaints.Should().BeEmpty();
        before.Complaint.State.Should().Be(ComplaintState.Received);
    }

    [Fact]
    public async Task A_department_disputes_no_activity_outside_its_sectors()
    {
        var receipts = await _district.Try(Construction, AnActivity.Disputed(it => it.Activity = District.Of(InsurerA, AnActivity.Name)));

        receipts.Single().Findings.Select(finding => finding.Code).Should().Equal("RECORD_UNKNOWN");
    }

    public ValueTask DisposeAsync() => _district.DisposeAsync();

    private T As<T>(string who) where T : Grpc.Core.ClientBase => _district.As<T>(who);
}
