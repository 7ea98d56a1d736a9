namespace PudongExchange.Server.Views.Filters;

/// <summary>
/// Turns a filter into a condition on a view's row. Values travel as parameters, never in the text. A field that is not
/// set fulfils no comparison but <c>!=</c>, also under NOT: so NOT is driven down to the comparisons, where each
/// one's opposite is true exactly when it is not.
/// </summary>
internal static class FilterSql
{
    public static string Condition(Filter filter, SqlParameters parameters) => Condition(filter, isNegated: false, parameters);

    private static string Condition(Filter filter, bool isNegated, SqlParameters parameters) => filter switch
    {
        Filter.And(var left, var right) => Joined(isNegated ? "or" : "and", left, right, isNegated, parameters),
        Filter.Or(var left, var right) => Joined(isNegated ? "and" : "or", left, right, isNegated, parameters),
        Filter.Not(var operand) => Condition(operand, !isNegated, parameters),
        Filter.Comparison comparison => Comparison(comparison, isNegated, parameters),
        _ => throw new InvalidOperationException($"A filter cannot hold {filter}."),
    };

    private static string Joined(string word, Filter left, Filter right, bool isNegated, SqlParameters parameters) =>
        $"({Condition(left, isNegated, parameters)} {word} {Condition(right, isNegated, parameters)})";

    private static string Comparison(Filter.Comparison comparison, bool isNegated, SqlParameters parameters)
    {
        var column = $"v.\"{comparison.Field.Name}\"";
        var value = parameters.Add(comparison.Value);
        if (comparison.Operator is Comparator.Equal or Comparator.NotEqual)
        {
            var wantsEqual = (comparison.Operator == Comparator.Equal) != isNegated;
            return (wantsEqual, comparison.Field.HasSeveral) switch
            {
                (true, false) => $"{column} = {value}",
                (false, false) => $"{column} is distinct from {value}",
                (true, true) => $"{column} @> array[{value}]",
                (false, true) => $"({column} @> array[{value}]) is not true",
            };
        }

        var condition = $"{column} {Sign(comparison.Operator)} {value}";
        return isNegated ? $"({condition}) is not true" : condition;
    }

    private static string Sign(Comparator comparator) => comparator switch
    {
        Comparator.Less => "<",
        Comparator.LessOrEqual => "<=",
        Comparator.Greater => ">",
        Comparator.GreaterOrEqual => ">=",
        _ => throw new ArgumentOutOfRangeException(nameof(comparator), comparator, "This comparator has no order."),
    };
}
