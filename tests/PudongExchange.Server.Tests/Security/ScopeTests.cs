using FluentAssertions;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Domain.Participants;
using PudongExchange.Server.Security;
using Xunit;

namespace PudongExchange.Server.Tests.Security;

public sealed class ScopeTests
{
    [Theory]
    [InlineData(Role.Insurer, "OwnInsurer", true)]
    [InlineData(Role.Department, "OwnSectors", false)]
    [InlineData(Role.Town, "OwnTowns", false)]
    [InlineData(Role.Group, "OwnGroup", false)]
    [InlineData(Role.Finance, "Everything", true)]
    [InlineData(Role.Procuratorate, "Everything", true)]
    [InlineData(Role.Office, "Everything", true)]
    [InlineData(Role.Witness, "Nothing", false)]
    [InlineData(Role.Operator, "Nothing", false)]
    public void A_role_sees_its_part_and_commercial_terms_only_where_they_are_its_business(Role role, string scope, bool seesCommercialTerms)
    {
        var seen = Scope.Of(A(role));

        seen.GetType().Name.Should().Be(scope);
        seen.MaySeeCommercialTerms.Should().Be(seesCommercialTerms);
    }

    [Fact]
    public void A_scope_carries_whose_it_is()
    {
        Scope.Of(A(Role.Insurer)).Should().Be(new Scope.OwnInsurer("one"));
        Scope.Of(A(Role.Group)).Should().Be(new Scope.OwnGroup("one"));
        Scope.Of(A(Role.Department)).Should().BeOfType<Scope.OwnSectors>().Which.Sectors.Should().Equal(Sector.Construction);
        Scope.Of(A(Role.Town)).Should().BeOfType<Scope.OwnTowns>().Which.Towns.Should().Equal("310115125");
    }

    private static Participant A(Role role) => new(role, "one", "一", new HashSet<Sector> { Sector.Construction }, new HashSet<string> { "310115125" });
}
