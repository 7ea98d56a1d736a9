using PudongExchange.Contracts.District.V1;
using PudongExchange.Server.Security;

namespace PudongExchange.Server.Views;

/// <summary>
/// Turns what a caller may see into a condition on a view's row. The roster decides which enterprises are a department's
/// or a group's; the sector that an insurer stated counts only for an enterprise that no department has listed.
/// </summary>
internal static class ScopeSql
{
    public static string Condition(Scope scope, View view, SqlParameters parameters)
    {
        if (scope is Scope.Everything || view.IsPublic)
            return "true";

        if (scope is Scope.OwnInsurer(var uscc))
            return view.ShownToInsurerNamed ? $"v.insurer = {parameters.Add($"insurers/{uscc}")}" : NameRange.Under($"insurers/{uscc}", parameters);

        if (scope is Scope.OwnSectors(var ownSectors) && view.ShownToItsSectors)
            return $"v.sectors && {parameters.Add(Numbers(ownSectors))}";

        // What is not about one enterprise, as spending, is for those above only.
        return !view.Fields.ContainsKey("enterprise") ? "false" : scope switch
        {
            Scope.OwnSectors(var sectors) => OfSectors(sectors, parameters),
            Scope.OwnTowns(var towns) => $"v.town = any({parameters.Add(towns.ToArray())})",
            Scope.OwnGroup(var group) => $"exists (select from views.roster r where r.enterprise = v.enterprise and r.group_uscc = {parameters.Add(group)}"
                + " and (now() at time zone 'Asia/Shanghai')::date between r.first_date and r.last_date)",
            _ => "false",
        };
    }

    private static string OfSectors(IReadOnlySet<Sector> sectors, SqlParameters parameters)
    {
        var own = parameters.Add(Numbers(sectors));
        return $"(exists (select from views.roster r where r.enterprise = v.enterprise and r.sector && {own})"
            + $" or (v.sector = any({own}) and not exists (select from views.roster r where r.enterprise = v.enterprise)))";
    }

    private static int[] Numbers(IReadOnlySet<Sector> sectors) => [.. sectors.Select(sector => (int)sector)];
}
