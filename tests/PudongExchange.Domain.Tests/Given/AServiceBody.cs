using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Market.V1;

namespace PudongExchange.Domain.Tests.Given;

/// <summary>The body that serves for the insurer of <see cref="APolicy"/>, and its expert.</summary>
internal static class AServiceBody
{
    public const string Name = "insurers/91310115999900011L/serviceBodies/913101159999000542";
    public const string ExpertName = "insurers/91310115999900011L/experts/ZSE-000001";

    /// <summary>Registered on 2022-11-01 with a qualification for chemical plants until the end of 2024.</summary>
    public static ServiceBodyRegistered Registered(Action<ServiceBodyRegistered>? but = null)
    {
        var registered = new ServiceBodyRegistered
        {
            ServiceBody = Name,
            RegistrationNumber = "RK-0001",
            DisplayName = "上海某安全技术服务有限公司",
            RegisteredDate = "2022-11-01".Day(),
            FirstDate = "2022-11-01".Day(),
            Qualifications = { Qualification() },
            Relation = ServiceBodyRelation.Independent,
            ContractSha256 = Digest.Number(8),
        };
        but?.Invoke(registered);
        return registered;
    }

    public static Qualification Qualification(Action<Qualification>? but = null)
    {
        var qualification = new Qualification
        {
            Kind = QualificationKind.SafetyAssessment,
            Number = "APJ-(沪)-001",
            Sectors = { Sector.HazardousChemicals, Sector.IndustryAndTrade },
            Services = { ServiceItem.RiskAssessment, ServiceItem.HazardInspection },
            FirstDate = "2020-01-01".Day(),
            LastDate = "2024-12-31".Day(),
        };
        but?.Invoke(qualification);
        return qualification;
    }

    /// <summary>A safety engineer of that body, registered on 2022-11-02.</summary>
    public static ExpertRegistered Expert(Action<ExpertRegistered>? but = null)
    {
        var registered = new ExpertRegistered
        {
            Expert = ExpertName,
            RegistrationNumber = "RK-0002",
            ExpertRef = "E-00017",
            CertificateKind = ExpertCertificateKind.SafetyEngineer,
            Specialty = "化工安全",
            Sectors = { Sector.HazardousChemicals },
            FirstDate = "2021-03-01".Day(),
            LastDate = "2026-02-28".Day(),
            RegisteredDate = "2022-11-02".Day(),
            ServiceBodyUscc = Who.ServiceBodyUscc,
        };
        but?.Invoke(registered);
        return registered;
    }

    /// <summary>An exchange whose insurer has the body in its register.</summary>
    public static Exchange InRegister() => new Exchange().After(Who.Insurer, Registered());
}
