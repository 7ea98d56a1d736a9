using System.Globalization;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Domain.District;

namespace PudongExchange.Domain.Judging;

/// <summary>
/// A kind of finding: its stable code, its severity and its text in both languages, with <c>{0}</c> … for what
/// the single case fills in. Texts carry names, numbers and dates, never free text of the fact; what a fact put in place of a
/// name is shown without what does not show.
/// </summary>
public sealed record FindingKind(string Code, Severity Severity, string En, string Zh)
{
    public Finding At(string field, params object[] arguments)
    {
        var shown = Array.ConvertAll(arguments, argument => argument is string text ? CleanText.Shown(text) : argument);
        return new()
        {
            Code = Code,
            Severity = Severity,
            Field = field,
            TextEn = string.Format(CultureInfo.InvariantCulture, En, shown),
            TextZh = string.Format(CultureInfo.InvariantCulture, Zh, shown),
        };
    }
}
