using System.Globalization;
using PudongExchange.Contracts.District.V1;
using PudongExchange.Pdx.District;

namespace PudongExchange.Pdx.Sample;

/// <summary>Who takes part in the sample, beside the enterprises.</summary>
internal sealed class Cast
{
    /// <summary>The market shares of the insurers in per cent, in the order of the participants file.</summary>
    private static readonly int[] MarketShares = [28, 20, 15, 11, 9, 7, 6, 4];

    private readonly Dictionary<string, Participant> _townsByCode;
    private readonly Dictionary<Sector, Participant> _departmentsBySector = [];

    public Cast(IReadOnlyList<Participant> participants)
    {
        Insurers = [.. participants.Where(one => one.Role == "insurer")];
        Departments = [.. participants.Where(one => one.Role == "department")];
        Office = participants.Single(one => one.Role == "office");
        Finance = participants.Single(one => one.Role == "finance");
        GroupUscc = participants.Single(one => one.Role == "group").Id;
        _townsByCode = participants.Where(one => one.Role == "town").ToDictionary(one => one.Id);
        foreach (var department in Departments)
        {
            foreach (var sector in department.Sectors)
                _departmentsBySector[Enrolments.SectorOf(sector)] = department;
        }
    }

    public IReadOnlyList<Participant> Insurers { get; }

    public IReadOnlyList<Participant> Departments { get; }

    /// <summary>The district's directly administered group (直属企业).</summary>
    public string GroupUscc { get; }

    /// <summary>The office of the safety committee (区安委办).</summary>
    public Participant Office { get; }

    public Participant Finance { get; }

    /// <summary>The bodies that insurers entrust with service (服务机构), by their USCC.</summary>
    public IReadOnlyList<string> ServiceBodies { get; } = [.. Enumerable.Range(1, 12).Select(SyntheticUscc.OfServiceBody)];

    /// <summary>Those of them in one insurer's register; neighbours share some.</summary>
    public IReadOnlyList<string> BodiesOf(Participant insurer) =>
        [.. Enumerable.Range(0, 4).Select(i => ServiceBodies[((IndexOf(insurer) * 2) + i) % ServiceBodies.Count])];

    /// <summary>The experts in one insurer's register.</summary>
    public IReadOnlyList<RegisteredExpert> ExpertsOf(Participant insurer) =>
    [
        .. Enumerable.Range(0, 18).Select(i => new RegisteredExpert(
            string.Create(CultureInfo.InvariantCulture, $"AQ-2021-{(IndexOf(insurer) * 100) + i + 1:D5}"),
            RegisteredExpert.Specialties[i % RegisteredExpert.Specialties.Count].Specialty,
            RegisteredExpert.Specialties[i % RegisteredExpert.Specialties.Count].Sectors)),
    ];

    public int IndexOf(Participant insurer) => Enumerable.Range(0, Insurers.Count).First(i => Insurers[i] == insurer);

    public Participant DepartmentOf(Sector sector) => _departmentsBySector[sector];

    public Participant Town(string code) => _townsByCode[code];

    public Participant DrawInsurer(Dice dice) => Insurers[dice.Weighted(MarketIndexes, i => MarketShares[i])];

    public Participant DrawOtherInsurer(Dice dice, Participant than) => dice.Pick([.. Insurers.Where(one => one != than)]);

    private static readonly int[] MarketIndexes = [.. Enumerable.Range(0, MarketShares.Length)];
}
