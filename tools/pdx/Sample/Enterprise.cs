using System.Globalization;
using PudongExchange.Contracts.Coverage.V1;

namespace PudongExchange.Pdx.Sample;

/// <summary>An invented enterprise.</summary>
internal sealed record Enterprise(
    int Serial,
    string Uscc,
    string Name,
    SectorTrait Trait,
    string Town,
    string Address,
    string IndustryCode,
    Size Size,
    int EmployeeCount,
    Obligation Obligation)
{
    private static readonly string[] Brands =
    [
        "安宁", "博远", "诚信达", "东恒", "丰泽", "广盛", "海川", "宏图", "华沁", "嘉禾",
        "金石", "康元", "立新", "明达", "瑞祥", "申联", "通汇", "万和", "新浦", "永固",
    ];

    private static readonly Size[] Sizes = [Size.Micro, Size.Small, Size.Medium, Size.Large];

    /// <summary>Its resource name.</summary>
    public string ResourceName => $"enterprises/{Uscc}";

    public static Enterprise Draw(int serial, Dice dice)
    {
        var trait = dice.Weighted(SectorTable.All, one => one.Weight);
        var size = dice.Weighted(Sizes, one => trait.SizeWeights[(int)one]);
        var industry = dice.Pick(trait.Industries);
        var town = trait.Towns.Count > 0 && dice.Chance(70) ? dice.Pick(trait.Towns) : dice.Weighted(TownTable.All, one => one.Weight).Code;
        return new(
            serial,
            SyntheticUscc.OfEnterprise(serial),
            string.Create(CultureInfo.InvariantCulture, $"示例{dice.Pick(Brands)}{industry.Word}{serial:D6}有限公司"),
            trait,
            town,
            string.Create(CultureInfo.InvariantCulture, $"上海市浦东新区{TownTable.RoadOf(town)}{dice.Between(1, 2999)}号"),
            industry.Code,
            size,
            HeadsOf(size, dice),
            dice.Chance(trait.RequiredPercent) ? Obligation.Required : Obligation.Encouraged);
    }

    private static int HeadsOf(Size size, Dice dice) => size switch
    {
        Size.Micro => dice.Between(2, 9),
        Size.Small => dice.Between(10, 49),
        Size.Medium => dice.Between(50, 299),
        Size.Large => dice.Between(300, 1800),
        _ => throw new ArgumentOutOfRangeException(nameof(size), size, "Not a size."),
    };
}

/// <summary>The size of an enterprise by its people.</summary>
internal enum Size
{
    Micro,
    Small,
    Medium,
    Large,
}
