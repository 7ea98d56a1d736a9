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

    /// <summary>An exchange that knows the enterprise.</summary>
    public static Exchange OnTheRoster() => new Exchange().After(Who.EmergencyBureau, Listed());

    /// <summary>An exchange that knows the enterprise and its policy.</summary>
    public static Exchange Insured() => OnTheRoster().After(Who.Insurer, APolicy.Issued());
}
