using FluentAssertions;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Domain.Tests.Given;
using Xunit;
using Activity = PudongExchange.Domain.Prevention.Activity;

namespace PudongExchange.Domain.Tests.Prevention;

public sealed class DeliveringAnActivity
{
    public static readonly TheoryData<string, Action<ActivityDelivered>> Faults = new()
    {
        { "REQUIRED activity", it => it.Activity = "" },
        { "BAD_NAME activity", it => it.Activity = "insurers/91310115999900011L/activities/HD" },
        { "BAD_NAME activity", it => it.Activity = "insurers/9131011599990002XC/activities/HD-2023-0001" },
        { "REQUIRED policy", it => it.Policy = "" },
        { "REQUIRED policy", it => (it.Policy, it.SurveyMoment) = ("", SurveyMoment.Renewal) },
        { "RECORD_UNKNOWN policy", it => it.Policy = "insurers/91310115999900011L/policies/PA-2023-0002" },
        { "NOT_THE_INSURED policy", it => (it.Enterprise, it.Plan) = ("enterprises/913101159999000467", "") },
        { "RECORD_UNKNOWN plan", it => it.Plan = "insurers/91310115999900011L/plans/FW-2023-0002" },
        { "BAD_NAME plan", it => it.Plan = "FW-2023-0001" },
        { "REQUIRED enterprise", it => it.Enterprise = "" },
        { "UNKNOWN_TOWN town", it => it.Town = "310104001" },
        { "UNKNOWN_VALUE sector", it => it.Sector = Sector.Unspecified },
        { "UNKNOWN_VALUE service", it => it.Service = ServiceItem.Unspecified },
        { "UNKNOWN_VALUE survey_moment", it => it.SurveyMoment = (SurveyMoment)4 },
        { "MUST_BE_EMPTY claim", it => it.Claim = AClaim.Name },
        { "RECORD_UNKNOWN claim", it => (it.SurveyMoment, it.Claim) = (SurveyMoment.PostLoss, AClaim.Name) },
        { "BAD_NUMBER campaign", it => it.Campaign = "重大事故隐患专项排查" },
        { "REQUIRED start_time", it => it.StartTime = null },
        { "BAD_TIME start_time", it => it.StartTime = new() { Seconds = -1 } },
        { "IN_FUTURE end_time", it => it.EndTime = "2026-07-01 00:00".Instant() },
        { "NO_DURATION end_time", it => it.EndTime = "2023-09-20 13:30".Instant() },
        { "NO_DURATION end_time", it => it.EndTime = "2023-09-20 13:29".Instant() },
        { "REQUIRED place", it => it.Place = "" },
        { "TOO_LONG place", it => it.Place = new('路', 201) },
        { "UNKNOWN_VALUE provider_form", it => it.ProviderForm = ProviderForm.Unspecified },
        { "REQUIRED provider_uscc", it => it.ProviderUscc = "" },
        { "BAD_USCC provider_uscc", it => it.ProviderUscc = "91310115MA1G4L1WXK" },
        { "MUST_BE_EMPTY provider_uscc", it => it.ProviderForm = ProviderForm.OwnStaff },
        { "REQUIRED experts", it => Hired(it).Experts.Clear() },
        { "TOO_MANY experts", it => it.Experts.Add(Enumerable.Repeat(it.Experts[0], 50)) },
        { "REPEATED experts", it => it.Experts.Add(it.Experts[0]) },
        { "REQUIRED experts[0].certificate_number", it => it.Experts[0].CertificateNumber = "" },
        { "IDENTITY_NUMBER experts[0].certificate_number", it => it.Experts[0].CertificateNumber = "11010519491231002X" },
        { "REQUIRED experts[0].specialty", it => it.Experts[0].Specialty = "" },
        { "TOO_LONG experts[0].role", it => it.Experts[0].Role = new('长', 51) },
        { "OUT_OF_RANGE participant_count", it => it.ParticipantCount = -1 },
        { "REQUIRED training_topics", it => it.Service = ServiceItem.Training },
        { "REPEATED training_topics", it => it.TrainingTopics.Add([TrainingTopic.Campaign, TrainingTopic.Campaign]) },
        { "REQUIRED channels", it => it.Channels.Clear() },
        { "UNKNOWN_VALUE channels", it => it.Channels.Add(Channel.Unspecified) },
        { "REPEATED channels", it => it.Channels.Add(Channel.OnSite) },
        { "REPEATED work_activities", it => it.WorkActivities.Add(WorkActivity.HotWork) },
        { "OUT_OF_RANGE hazard_count", it => it.HazardCount = -1 },
        { "TOO_MANY evidence", it => it.Evidence.Add(Enumerable.Repeat(it.Evidence[0], 100)) },
        { "REPEATED evidence[1].sha256", it => it.Evidence.Add(it.Evidence[0]) },
        { "BAD_DIGEST evidence[0].sha256", it => it.Evidence[0].Sha256 = Digest.Number(2, length: 20) },
        { "UNKNOWN_VALUE evidence[0].kind", it => it.Evidence[0].Kind = EvidenceKind.Unspecified },
        { "IN_FUTURE evidence[0].capture_time", it => it.Evidence[0].CaptureTime = "2026-07-01 00:00".Instant() },
        { "REQUIRED filed_date", it => it.FiledDate = null },
        { "ENDS_BEFORE_START filed_date", it => it.FiledDate = "2023-09-19".Day() },
    };

    public static readonly TheoryData<string, Action<ActivityDelivered>> Oddities = new()
    {
        { "LONGER_THAN_A_DAY end_time", it => (it.EndTime, it.FiledDate) = ("2023-09-21 13:31".Instant(), "2023-09-22".Day()) },
        { "SERVICE_OUTSIDE_COVER start_time", it => it.StartTime = "2022-12-31 23:59".Instant() },
        { "NOBODY_TOOK_PART participant_count", it => (it.Service, it.ParticipantCount) = (ServiceItem.EmergencyDrill, 0) },
        { "HAZARD_COUNT_IMPLAUSIBLE hazard_count", it => it.HazardCount = 501 },
        { "NO_EVIDENCE evidence", it => it.Evidence.Clear() },
    };

    [Fact]
    public void An_activity_that_nothing_is_wrong_with_is_accepted_without_findings()
    {
        var judgement = AnActivity.Planned().State(Who.Insurer, AnActivity.Delivered());

        judgement.Codes().Should().BeEmpty();
        judgement.Verdict.Should().Be(Verdict.Accepted);
    }

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void An_activity_that_contradicts_itself_or_what_is_known_is_rejected(string expected, Action<ActivityDelivered> but)
    {
        var judgement = AnActivity.Planned().State(Who.Insurer, AnActivity.Delivered(but));

        judgement.Codes().Should().Contain(expected);
        judgement.Verdict.Should().Be(Verdict.Rejected);
    }

    [Theory]
    [MemberData(nameof(Oddities), DisableDiscoveryEnumeration = true)]
    public void What_a_supervisor_would_ask_about_is_accepted_with_a_warning(string expected, Action<ActivityDelivered> but)
    {
        var judgement = AnActivity.Planned().State(Who.Insurer, AnActivity.Delivered(but));

        judgement.Codes().Should().Contain(expected);
        judgement.Verdict.Should().Be(Verdict.AcceptedWithWarnings);
    }

    [Fact]
    public void A_survey_before_the_policy_needs_none()
    {
        var survey = AnActivity.Delivered(it => (it.Policy, it.Plan, it.SurveyMoment) = ("", "", SurveyMoment.PreBind));

        var judgement = AnEnterprise.OnTheRoster().State(Who.Insurer, survey);

        judgement.Codes().Should().BeEmpty();
    }

    [Fact]
    public void A_survey_before_the_policy_may_name_the_policy_that_came_of_it()
    {
        var survey = AnActivity.Delivered(it =>
        {
            it.SurveyMoment = SurveyMoment.PreBind;
            it.StartTime = "2022-12-10 09:00".Instant();
            it.EndTime = "2022-12-10 11:00".Instant();
        });

        var judgement = AnActivity.Planned().State(Who.Insurer, survey);

        judgement.Codes().Should().BeEmpty();
    }

    [Theory]
    [InlineData("2023-05-06 09:00", "")]
    [InlineData("2024-01-15 09:00", "")]
    [InlineData("2023-05-03 09:00", "SURVEY_BEFORE_LOSS start_time")]
    public void A_loss_is_surveyed_after_it_happened_even_after_the_cover(string startedAt, string expected)
    {
        var exchange = AnActivity.Planned().After(Who.Insurer, AClaim.Reported());

        var judgement = exchange.State(Who.Insurer, LossSurvey(it =>
        {
            it.StartTime = startedAt.Instant();
            it.EndTime = new() { Seconds = it.StartTime.Seconds + 3_600 };
            it.FiledDate = "2024-02-01".Day();
        }));

        string.Join(", ", judgement.Codes()).Should().Be(expected);
    }

    [Fact]
    public void A_loss_of_another_enterprise_is_not_surveyed_here()
    {
        var exchange = AnActivity.Planned().After(Who.Insurer,
            APolicy.Issued(it => (it.Policy, it.Insured.Uscc) = (APolicy.Name + "B", Who.OtherEnterpriseUscc)),
            AClaim.Reported(it => it.Policy = APolicy.Name + "B"));

        var judgement = exchange.State(Who.Insurer, LossSurvey());

        judgement.Codes().Should().Equal("CLAIM_OF_ANOTHER claim");
    }

    [Fact]
    public void A_plan_with_another_enterprise_asks_for_nothing_here()
    {
        var exchange = AnEnterprise.Insured().After(Who.Insurer,
            APolicy.Issued(it => (it.Policy, it.Insured.Uscc) = (APolicy.Name + "B", Who.OtherEnterpriseUscc)),
            APlan.Agreed(it => (it.Policy, it.Enterprise) = (APolicy.Name + "B", "enterprises/913101159999000467")));

        var judgement = exchange.State(Who.Insurer, AnActivity.Delivered());

        judgement.Codes().Should().Equal("PLAN_OF_ANOTHER plan");
    }

    [Fact]
    public void The_same_activity_again_is_known_and_changes_nothing()
    {
        var judgement = AnActivity.Done().State(Who.Insurer, AnActivity.Delivered());

        judgement.Codes().Should().Equal("ALREADY_KNOWN");
        judgement.KnownIndex.Should().Be(3);
    }

    [Fact]
    public void An_activity_number_is_not_used_twice_with_other_content()
    {
        var judgement = AnActivity.Done().State(Who.Insurer, AnActivity.Delivered(it => it.ParticipantCount = 4));

        judgement.Codes().Should().Equal("NUMBER_REUSED activity");
    }

    [Fact]
    public void A_delivered_activity_is_kept_with_what_decisions_read()
    {
        var activity = AnActivity.Done().Find<Activity>(AnActivity.Name)!;

        activity.Policy.Should().Be("insurers/91310115999900011L/policies/PA-2023-0001");
        activity.Enterprise.Should().Be("enterprises/91310115999900038C");
        activity.EndedOn.Should().Be(new DateOnly(2023, 9, 20));
        activity.ConfirmedOn.Should().BeNull();
    }

    private static ActivityDelivered Hired(ActivityDelivered delivered)
    {
        delivered.ProviderForm = ProviderForm.HiredExperts;
        delivered.ProviderUscc = "";
        return delivered;
    }

    private static ActivityDelivered LossSurvey(Action<ActivityDelivered>? but = null) => AnActivity.Delivered(it =>
    {
        it.SurveyMoment = SurveyMoment.PostLoss;
        it.Claim = AClaim.Name;
        but?.Invoke(it);
    });
}
