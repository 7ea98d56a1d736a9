using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Contracts.Spending.V1;
using Date = Google.Type.Date;

namespace PudongExchange.Benchmarks.Intake;

/// <summary>
/// Facts as an insurer's core system sends them: eleven of each policy, from its issue over its prevention and spending to
/// a hazard rectified and reviewed. Every one is accepted and changes a record.
/// </summary>
/// <param name="insurer">Whose, e.g. <c>insurers/91310115999900011L</c>.</param>
/// <param name="run">Makes the numbers of one measurement its own.</param>
internal sealed class Workload(string insurer, string run)
{
    private const string EnterpriseUscc = "91310000132260250X";
    private const string Enterprise = "enterprises/" + EnterpriseUscc;
    private const string Body = "913101159999000467";
    private const long PremiumFen = 3_000_000;
    private const long CostFen = 120_000;

    private static readonly ByteString Digest = ByteString.CopyFrom(new byte[32]);

    public IEnumerable<IMessage> Facts(int count)
    {
        for (var policy = 0; ; policy++)
        {
            foreach (var fact in OfPolicy(policy))
            {
                if (count-- == 0)
                    yield break;

                yield return fact;
            }
        }
    }

    private IEnumerable<IMessage> OfPolicy(int number)
    {
        var key = $"{run}-{number:D6}";
        var policy = $"{insurer}/policies/P-{key}";
        var plan = $"{insurer}/plans/N-{key}";
        var activity = $"{insurer}/activities/A-{key}";
        var item = $"{insurer}/spendingItems/S-{key}";
        var hazard = $"{insurer}/hazards/H-{key}";
        yield return Issued(policy);
        yield return new PremiumReceived
        {
            Policy = policy,
            ReceiptNumber = $"R-{key}",
            ReceivedDate = Day(2022, 12, 25),
            AmountFen = PremiumFen,
            PayerKind = PayerKind.Insured,
            PayerUscc = EnterpriseUscc,
        };
        yield return new PlanAgreed
        {
            Plan = plan,
            Policy = policy,
            Enterprise = Enterprise,
            AgreedDate = Day(2023, 1, 10),
            FirstDate = Day(2023, 1, 10),
            LastDate = Day(2023, 12, 31),
            Items = { new PlanItem { Service = ServiceItem.HazardInspection, TimesPerYearCount = 4, ProviderUscc = Body } },
            Goals = "全年完成四次隐患排查,重大事故隐患按期整改",
            ResponsibleRole = "风险管理部",
            BudgetFen = 450_000,
            DocumentSha256 = Digest,
        };
        yield return Delivered(activity, policy, plan);
        yield return new ActivityConfirmed
        {
            Activity = activity,
            ConfirmationNumber = $"C-{key}",
            ConfirmedDate = Day(2023, 5, 17),
            ConfirmerRole = "安全管理人员",
            Satisfaction = 5,
            Cooperation = Cooperation.Full,
            DocumentSha256 = Digest,
        };
        yield return new SpendingBooked
        {
            SpendingItem = item,
            Category = SpendingCategory.HazardCheck,
            AmountFen = CostFen,
            BookedDate = Day(2023, 5, 31),
            PayeeKind = PayeeKind.ServiceBody,
            PayeeUscc = Body,
            Apportionments = { new Apportionment { Activity = activity, Policy = policy, AmountFen = CostFen } },
            RatioBase = RatioBase.Received,
            Invoice = Invoice(key),
        };
        yield return new SpendingPaid
        {
            SpendingItem = item,
            PaymentNumber = $"B-{key}",
            PaidDate = Day(2023, 6, 15),
            AmountFen = CostFen,
            PayerUscc = insurer["insurers/".Length..],
            AccountKind = AccountKind.Corporate,
        };
        yield return new HazardFound
        {
            Hazard = hazard,
            Enterprise = Enterprise,
            Town = "310115125",
            Sector = Sector.HazardousChemicals,
            Policy = policy,
            Activity = activity,
            FoundBy = FoundBy.Insurer,
            Grade = HazardGrade.General,
            WorkActivities = { WorkActivity.HotWork },
            Description = "动火作业票填写不完整,现场无监护人签字",
            Place = "二车间东侧管廊",
            FoundDate = Day(2023, 5, 16),
            DueDate = Day(2023, 6, 15),
            BeforePhotoSha256S = { Digest },
        };
        yield return new HazardNotified
        {
            Hazard = hazard,
            NoticeNumber = $"T-{key}",
            NotifiedDate = Day(2023, 5, 17),
            Method = NoticeMethod.InPerson,
            ServedRole = "安全管理人员",
            DocumentSha256 = Digest,
        };
        yield return new RectificationReported
        {
            Hazard = hazard,
            ReportNumber = $"F-{key}",
            ReportedDate = Day(2023, 5, 26),
            RectifiedDate = Day(2023, 5, 25),
            Measures = "重新培训动火作业审批流程,补齐监护人签字",
            CostFen = 50_000,
            RectifierRole = "车间主任",
            AfterPhotoSha256S = { ByteString.CopyFrom([.. Enumerable.Repeat((byte)1, 32)]) },
        };
        yield return new RectificationReviewed
        {
            Hazard = hazard,
            ReviewNumber = $"V-{key}",
            ReportNumber = $"F-{key}",
            ReviewedDate = Day(2023, 6, 1),
            ReviewerUscc = Body,
            ReviewerRole = "注册安全工程师",
            Outcome = ReviewOutcome.Passed,
        };
    }

    private static PolicyIssued Issued(string policy) => new()
    {
        Policy = policy,
        Insured = new()
        {
            Uscc = EnterpriseUscc,
            DisplayName = "上海某化工有限公司",
            Town = "310115125",
            Address = "张江镇某路 1 号",
            Sector = Sector.HazardousChemicals,
            IndustryCode = "C2614",
            EmployeeCount = 50,
            InsuredHeadCount = 50,
        },
        Product = new() { Code = "AZX-2020", DisplayName = "安全生产责任保险", FilingNumber = "C00000000000001", Kind = ProductKind.WorkSafetyLiability },
        BindDate = Day(2022, 12, 20),
        FirstCoverDate = Day(2023, 1, 1),
        LastCoverDate = Day(2023, 12, 31),
        PremiumFen = PremiumFen,
        Limits = new()
        {
            DeathPerPersonFen = 50_000_000,
            MedicalPerPersonFen = 5_000_000,
            PerEventFen = 500_000_000,
            CumulativeFen = 1_000_000_000,
            ThirdPartyPropertyPerEventFen = 20_000_000,
        },
        Rate = new() { Basis = RateBasis.Heads, BasePremiumPerHeadFen = 60_000, ChargedPremiumPerHeadFen = 60_000 },
        CoverageItems = { CoverageItem.EmployeeInjury, CoverageItem.ThirdPartyInjury, CoverageItem.MedicalAid },
        ServiceTerms = new()
        {
            Promises = { new ServicePromise { Item = ServiceItem.HazardInspection, DeliveryCount = 4 } },
            PreventionRatioPpm = 150_000,
        },
    };

    private static ActivityDelivered Delivered(string activity, string policy, string plan) => new()
    {
        Activity = activity,
        Policy = policy,
        Plan = plan,
        Enterprise = Enterprise,
        Town = "310115125",
        Sector = Sector.HazardousChemicals,
        Service = ServiceItem.HazardInspection,
        StartTime = new DateTimeOffset(2023, 5, 16, 1, 0, 0, TimeSpan.Zero).ToTimestamp(),
        EndTime = new DateTimeOffset(2023, 5, 16, 4, 0, 0, TimeSpan.Zero).ToTimestamp(),
        Place = "张江镇某路 1 号",
        ProviderForm = ProviderForm.EntrustedBody,
        ProviderUscc = Body,
        Experts = { new Expert { CertificateNumber = "ZA-2021-000123", Specialty = "化工安全", Role = "组长" } },
        ParticipantCount = 6,
        Channels = { Channel.OnSite },
        WorkActivities = { WorkActivity.HotWork, WorkActivity.ConfinedSpace },
        HazardCount = 1,
        Evidence = { new Evidence { Kind = EvidenceKind.Report, Sha256 = Digest } },
        FiledDate = Day(2023, 5, 18),
    };

    private static Invoice Invoice(string key) => new()
    {
        Number = $"2331{Math.Abs(string.GetHashCode(key, StringComparison.Ordinal)):D16}",
        IssuerUscc = Body,
        AmountFen = CostFen,
        IssueDate = Day(2023, 5, 30),
    };

    private static Date Day(int year, int month, int day) => new() { Year = year, Month = month, Day = day };
}
