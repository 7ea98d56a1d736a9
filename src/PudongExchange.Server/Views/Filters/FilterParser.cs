using System.Globalization;
using System.Text;

namespace PudongExchange.Server.Views.Filters;

/// <summary>
/// Reads a filter in a subset of AIP-160: comparisons of named fields, joined by AND, OR, NOT and parentheses. As in
/// AIP-160, OR binds tighter than AND.
/// </summary>
public sealed class FilterParser
{
    /// <summary>A longer filter is a mistake: the longest that a person writes has a few hundred characters.</summary>
    public const int MaxLength = 2000;

    /// <summary>A filter deeper than this is a mistake or an attack; the deepest in use is 4.</summary>
    public const int MaxDepth = 16;

    private readonly IReadOnlyDictionary<string, FilterField> _fields;
    private readonly FilterLexer _lexer;
    private Token _token;
    private int _depth;

    private FilterParser(string text, IReadOnlyDictionary<string, FilterField> fields)
    {
        _fields = fields;
        _lexer = new(text);
        _token = _lexer.Next();
    }

    /// <summary>The filter, or null when the text is empty: then all fulfil it.</summary>
    /// <exception cref="FilterException">The text is no filter over these fields.</exception>
    public static Filter? Parse(string text, IReadOnlyDictionary<string, FilterField> fields)
    {
        if (text.EnumerateRunes().Skip(MaxLength).Any())
            throw new FilterException(MaxLength + 1, $"it has more than {MaxLength} characters", $"筛选条件超过 {MaxLength} 个字符");

        if (string.IsNullOrWhiteSpace(text))
            return null;

        var parser = new FilterParser(text, fields);
        var filter = parser.All();
        return parser._token.Kind == TokenKind.End
            ? filter
            : throw parser.Fault("AND, OR or the end is expected", "此处应为 AND、OR 或结尾");
    }

    private Filter All()
    {
        var filter = Any();
        while (_token.Kind == TokenKind.And)
        {
            Advance();
            filter = new Filter.And(filter, Any());
        }

        return filter;
    }

    private Filter Any()
    {
        var filter = Term();
        while (_token.Kind == TokenKind.Or)
        {
            Advance();
            filter = new Filter.Or(filter, Term());
        }

        return filter;
    }

    private Filter Term()
    {
        if (_token.Kind is not (TokenKind.Not or TokenKind.Open))
            return Comparison();

        if (++_depth > MaxDepth)
            throw Fault($"it is more than {MaxDepth} levels deep", $"嵌套超过 {MaxDepth} 层");

        var isNot = Advance().Kind == TokenKind.Not;
        var filter = isNot ? new Filter.Not(Term()) : All();
        if (!isNot)
            Expect(TokenKind.Close, ")");

        _depth--;
        return filter;
    }

    private Filter.Comparison Comparison()
    {
        var name = Expect(TokenKind.Word, "a field", "字段名");
        if (!_fields.TryGetValue(name.Text, out var field))
        {
            var known = string.Join(", ", _fields.Keys.Order(StringComparer.Ordinal));
            throw Fault(name, $"there is no field {name.Text} to filter by; there are {known}", $"没有可筛选的字段 {name.Text};可用字段:{known}");
        }


        var sign = Expect(TokenKind.Comparator, "=, !=, <, <=, > or >=");
        var comparator = ToComparator(sign.Text);
        if (field.KnowsEqualityOnly && comparator is not (Comparator.Equal or Comparator.NotEqual))
            throw Fault(sign, $"{field.Name} knows only = and !=", $"{field.Name} 只能使用 = 和 !=");

        if (_token.Kind is not (TokenKind.Word or TokenKind.Quoted))
            throw Fault("a value is expected", "此处应为比较值");

        return new(field, comparator, ValueOf(field, Advance()));
    }

    private object ValueOf(FilterField field, Token token) => field.Type switch
    {
        ValueKind.Text => token.Text,
        ValueKind.Enum => EnumValue(field, token),
        ValueKind.Day => DateOnly.TryParseExact(token.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Fault(token, $"{field.Name} is compared with a day like 2023-11-30", $"{field.Name} 须与日期比较,例如 2023-11-30"),
        ValueKind.Number => long.TryParse(token.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Fault(token, $"{field.Name} is compared with a whole number", $"{field.Name} 须与整数比较"),
        _ => throw new InvalidOperationException($"The field type {field.Type} has no values."),
    };

    private int EnumValue(FilterField field, Token token)
    {
        var prefix = EnumPrefix(field.Enum!.Name);
        var value = field.Enum.Values.FirstOrDefault(value => value.Number != 0 && value.Name == prefix + token.Text);
        if (value is not null)
            return value.Number;

        var known = string.Join(", ", field.Enum.Values.Where(other => other.Number != 0).Select(other => other.Name[prefix.Length..]));
        throw Fault(token, $"{field.Name} is one of {known}", $"{field.Name} 的取值为 {known}");
    }

    /// <summary>The prefix of an enum's values: <c>POLICY_STATE_</c> for <c>PolicyState</c>.</summary>
    private static string EnumPrefix(string name)
    {
        var prefix = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && prefix.Length > 0)
                prefix.Append('_');

            prefix.Append(char.ToUpperInvariant(letter));
        }

        return prefix.Append('_').ToString();
    }

    private static Comparator ToComparator(string sign) => sign switch
    {
        "=" => Comparator.Equal,
        "!=" => Comparator.NotEqual,
        "<" => Comparator.Less,
        "<=" => Comparator.LessOrEqual,
        ">" => Comparator.Greater,
        ">=" => Comparator.GreaterOrEqual,
        _ => throw new InvalidOperationException($"The lexer made a comparator of {sign}."),
    };

    private Token Advance()
    {
        var token = _token;
        _token = _lexer.Next();
        return token;
    }

    private Token Expect(TokenKind kind, string en, string? zh = null) =>
        _token.Kind == kind ? Advance() : throw Fault($"{en} is expected", $"此处应为{zh ?? $" {en}"}");

    private FilterException Fault(string en, string zh) => Fault(_token, en, zh);

    private FilterException Fault(Token token, string en, string zh) => _lexer.Fault(token.Start, en, zh);
}
