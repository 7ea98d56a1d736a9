using System.Text;

namespace PudongExchange.Server.Views.Filters;

internal enum TokenKind
{
    Word,
    Quoted,
    Comparator,
    And,
    Or,
    Not,
    Open,
    Close,
    End,
}

/// <summary>A piece of a filter.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What it says; of a quoted string, what stands between the quotes.</param>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start);

/// <summary>Cuts a filter into tokens.</summary>
internal sealed class FilterLexer(string text)
{
    private int _at;

    public Token Next()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            _at++;

        if (_at == text.Length)
            return new(TokenKind.End, "", _at);

        return text[_at] switch
        {
            '(' => new(TokenKind.Open, "(", _at++),
            ')' => new(TokenKind.Close, ")", _at++),
            '"' => Quoted(),
            '=' or '!' or '<' or '>' => Comparator(),
            var first when IsWordPart(first) => Word(),
            var other => throw Fault(_at, $"the character {other} is not understood", $"无法识别字符 {other}"),
        };
    }

    /// <summary>What is wrong at a place, with that place as a reader counts it.</summary>
    public FilterException Fault(int at, string en, string zh)
    {
        var position = 1;
        for (var i = 0; i < at; i++)
        {
            if (!char.IsLowSurrogate(text[i]))
                position++;
        }

        return new(position, en, zh);
    }

    private Token Word()
    {
        var start = _at;
        while (_at < text.Length && IsWordPart(text[_at]))
            _at++;

        var word = text[start.._at];
        var kind = word switch
        {
            "AND" => TokenKind.And,
            "OR" => TokenKind.Or,
            "NOT" => TokenKind.Not,
            _ => TokenKind.Word,
        };
        return new(kind, word, start);
    }

    private Token Quoted()
    {
        var start = _at++;
        var content = new StringBuilder();
        while (_at < text.Length)
        {
            var next = text[_at++];
            if (next == '"')
                return new(TokenKind.Quoted, content.ToString(), start);

            if (next == '\\')
            {
                if (_at == text.Length || text[_at] is not ('"' or '\\'))
                    throw Fault(_at - 1, "a backslash stands only before \" or \\", "反斜杠只能用于 \" 或 \\ 之前");

                next = text[_at++];
            }

            if (next == '\0')
                throw Fault(_at - 1, "a string holds no NUL", "字符串不能包含 NUL");

            content.Append(next);
        }

        throw Fault(start, "the string does not end", "字符串没有结束引号");
    }

    private Token Comparator()
    {
        var start = _at;
        var length = _at + 1 < text.Length && text[_at + 1] == '=' && text[_at] != '=' ? 2 : 1;
        if (text[_at] == '!' && length == 1)
            throw Fault(_at, "! stands only in !=", "! 只能用于 !=");

        _at += length;
        return new(TokenKind.Comparator, text[start.._at], start);
    }

    private static bool IsWordPart(char character) =>
        char.IsLetterOrDigit(character) || char.IsSurrogate(character) || character is '_' or '-' or '.' or '/';
}
