using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.District.V1;

namespace PudongExchange.Domain.Tests.Given;

/// <summary>Facts about one enterprise on the roster.</summary>
internal static class AnEnterprise
{
    public const string Name = "enterprises/91310115999900038C";

    /// <summary>The chemical plant of <see cref="APolicy"/>, which must be insured since 2022.</summary>
    public static EnterpriseListed Listed(Action<EnterpriseListed>? but = null)
    {
        var listed = new EnterpriseListed
        {
            Enterprise = Name,
            ListingNumber = "YJ-2022-0001",
            DisplayName = "上海某化工有限公司",
            Sector = Sector.HazardousChemicals,
            Town = "310115125",
            Address = "张江镇某路 1 号",
            IndustryCode = "C2614",
            EmployeeCount = 50,
            Obligation = Obligation.Required,
            LegalBasis = "安全生产法 第五十一条",
            EffectiveDate = "2022-01-01".Day(),
        };
        but?.Invoke(listed);
        return listed;
    }

    /// <summary>Production stands still from July to September 2023.</summary>
    public static EnterpriseExempted Exempted(Action<EnterpriseExempted>? but = null)
    {
        var exempted = new EnterpriseExempted
        {
            Enterprise = Name,
            ExemptionNumber = "HM-2023-0001",
            Sector = Sector.HazardousChemicals,
            Ground = ExemptionGround.ProductionStopped,
            Proof = "停产报告及现场核查记录",
            ProofSha256 = Digest.Number(1),
            FirstDate = "2023-07-01".Day(),
            LastDate = "2023-09-30".Day(),
        };
        but?.Invoke(exempted);
        return exempted;
    }

    /// <summary>The plant gives up its business at the end of 2024.</summary>
    public static EnterpriseDelisted Delisted(Action<EnterpriseDelisted>? but = null)
    {
        var delisted = new EnterpriseDelisted
        {
            Enterprise = Name,
            DelistingNumber = "YC-2024-0001",
            Sector = Sector.HazardousChemicals,
            Reason = DelistingReason.OutOfScope,
            EffectiveDate = "2025-01-01".Day(),
        };
        but?.Invoke(delisted);
        return delisted;
    }

    /// <summary>A written notice in February 2024, after cover has lapsed.</summary>
    public static EnterpriseReminded Reminded(Action<EnterpriseReminded>? but = null)
    {
        var reminded = new EnterpriseReminded
        {
            Enterprise = Name,
            ReminderNumber = "DC-2024-0001",
            RemindedDate = "2024-02-01".Day(),
            DeadlineDate = "2024-02-29".Day(),
            Channel = ReminderChannel.WrittenNotice,
            DocumentSha256 = Digest.Number(2),
        };
        but?.Invoke(reminded);
        return reminded;
    }

    /// <summary>The plant's licence to trade in hazardous chemicals, from 2022 to the end of 2024.</summary>
    public static LicenceRecorded Licensed(Action<LicenceRecorded>? but = null)
    {
        var recorded = new LicenceRecorded
        {
            Enterprise = Name,
            RecordNumber = "XK-2022-0001",
            Sector = Sector.HazardousChemicals,
            Kind = LicenceKind.HazardousChemicalsTrade,
            LicenceNumber = "沪(浦)应急管危经许〔2022〕200001",
            Issuer = "浦东新区应急管理局",
            IssueDate = "2022-01-01".Day(),
            ExpiryDate = "2024-12-31".Day(),
            PermittedIndustryCode = "C2614",
            PermittedScope = "甲醇、乙醇",
        };
        but?.Invoke(recorded);
        return recorded;
    }

    /// <summary>An exchange that knows the enterprise.</summary>
    public static Exchange OnTheRoster() => new Exchange().After(Who.EmergencyBureau, Listed());

    /// <summary>An exchange that knows the enterprise and its policy.</summary>
    public static Exchange Insured() => OnTheRoster().After(Who.Insurer, APolicy.Issued());
}
