using FluentAssertions;
using Xunit;

namespace PudongExchange.Domain.Tests.Judging;

public sealed class TheCatalogues
{
    /// <summary>Names in the store and who may state what, for ever: a stored name that changes loses its events.</summary>
    private static readonly string[] Pinned =
    [
        "policy_issued: Insurer", "premium_received: Insurer", "policy_endorsed: Insurer", "policy_terminated: Insurer",
        "claim_reported: Insurer", "claim_assessed: Insurer", "claim_paid: Insurer", "claim_closed: Insurer",
        "claim_registered: Insurer", "claim_surveyed: Insurer", "claim_refused: Insurer", "claim_reopened: Insurer", "claim_recovered: Insurer",
        "enterprise_listed: Department",
        "enterprise_exempted: Department", "enterprise_delisted: Department", "enterprise_reminded: Department, Town",
        "licence_recorded: Department",
        "plan_agreed: Insurer", "activity_delivered: Insurer", "activity_confirmed: Insurer",
        "spending_booked: Insurer", "spending_paid: Insurer",
        "activity_disputed: Insurer, Department, Town", "plan_evaluated: Insurer", "complaint_received: Insurer", "complaint_answered: Insurer",
        "spending_invoiced: Insurer", "spending_reversed: Insurer",
        "hazard_found: Insurer, Department, Town", "hazard_notified: Insurer, Department, Town",
        "rectification_reported: Insurer, Department, Town", "rectification_reviewed: Insurer, Department, Town",
        "penalty_imposed: Department, Town", "accident_recorded: Department, Town", "credit_graded: Department", "standardisation_graded: Department",
        "participant_enrolled: Office", "participant_suspended: Office", "participant_reinstated: Office", "certificate_revoked: Office",
        "terms_filed: Insurer, Finance", "service_body_registered: Insurer", "expert_registered: Insurer", "commission_paid: Insurer",
        "hazard_extended: Insurer, Department, Town", "hazard_refused: Insurer, Department, Town",
        "hazard_escalated: Insurer, Department, Town", "hazard_withdrawn: Insurer, Department, Town",
        "fact_withdrawn: Insurer, Department, Town, Group, Finance, Office", "fact_corrected: Insurer, Department, Town, Group, Finance, Office",
        "hazard_listed: Department, Town, Office", "hazard_delisted: Department, Town, Office", "hazard_transferred: Department, Town, Office",
        "parameter_set: Office", "criterion_published: Department, Office", "campaign_opened: Office",
    ];

    [Fact]
    public void Every_fact_keeps_its_stored_name_and_the_roles_that_may_state_it() =>
        FactCatalogue.All.Select(kind => $"{kind.StoredName}: {string.Join(", ", kind.MayState)}").Should().BeEquivalentTo(Pinned);

    [Fact]
    public void Every_fact_is_found_by_its_type_and_by_its_stored_name()
    {
        foreach (var kind in FactCatalogue.All)
        {
            FactCatalogue.Find(kind.Descriptor.FullName).Should().BeSameAs(kind);
            FactCatalogue.FindStored(kind.StoredName).Should().BeSameAs(kind);
        }
    }

    [Theory]
    [InlineData("insurers/91310115999900011L/policies/PA-2023-0001", "policies")]
    [InlineData("insurers/91310115999900011L/claims/CL-2023-0001", "claims")]
    [InlineData("enterprises/91310115999900038C", "enterprises")]
    [InlineData("participants/office/pudong", "participants")]
    public void A_record_is_found_by_its_name(string name, string collection) =>
        RecordCatalogue.Find(name)!.Collection.Should().Be(collection);

    [Theory]
    [InlineData("insurers/91310115999900011L/dreams/D-0001")]
    [InlineData("PA-2023-0001")]
    [InlineData("")]
    public void Any_other_name_is_no_record(string name) => RecordCatalogue.Find(name).Should().BeNull();
}
