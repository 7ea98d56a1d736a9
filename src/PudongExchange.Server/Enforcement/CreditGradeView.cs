using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Enforcement;

/// <summary>What the exchange shows of grades of credit.</summary>
internal static class CreditGradeView
{
    public static readonly View<CreditGrade> CreditGrades = new("credit_grades", "creditGrades")
    {
        NameForm = "departments/{id}/creditGrades/{credit_grade}",
        Owners = ["departments"],
        Description = (grade, happened, _) => CreditGradeDescription.Describe(grade, happened),
        Columns =
        [
            Column("enterprise"),
            Column("authority"),
            Column("town"),
            Column("sector"),
            Column("level"),
            Column("graded_date"),
            Column("first_date"),
            Column("last_date"),
        ],
    };

    private static ViewColumn Column(string name) => ViewColumn.Of(CreditGrade.Descriptor, name);
}
