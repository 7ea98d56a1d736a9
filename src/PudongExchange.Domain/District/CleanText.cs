using System.Globalization;
using System.Text;

namespace PudongExchange.Domain.District;

/// <summary>
/// Tells whether equal-looking texts are equal: composed (NFC), nothing invisible, no white space at the ends.
/// </summary>
/// <remarks>
/// The exchange runs without globalisation data, where <see cref="string.IsNormalized()"/> finds every text normalised. So this
/// refuses what NFC would change or could not compose: combining marks, conjoining Hangul, and the characters that are
/// the same as another. Registered names and addresses in China have none of them.
/// </remarks>
public static class CleanText
{
    /// <summary>The twelve ideographs in the compatibility block (U+F900 to U+FAFF) that are characters in their own right.</summary>
    private static readonly int[] UnifiedInCompatibilityBlock =
        [0xFA0E, 0xFA0F, 0xFA11, 0xFA13, 0xFA14, 0xFA1F, 0xFA21, 0xFA23, 0xFA24, 0xFA27, 0xFA28, 0xFA29];

    public static bool IsClean(string text)
    {
        if (text.Length == 0)
            return true;

        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
            return false;

        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsCommon(rune.Value) && !IsClean(rune))
                return false;
        }

        return true;
    }

    /// <summary>
    /// The text as it may be shown on any terminal: controls, formats and other characters that do not show, which could pass one
    /// text off as another, are replaced.
    /// </summary>
    public static string Shown(string text)
    {
        if (IsClean(text))
            return text;

        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            shown.Append((IsCommon(rune.Value) || IsClean(rune) ? rune : Rune.ReplacementChar).ToString());

        return shown.ToString();
    }

    /// <summary>Printable ASCII and the unified ideographs: nearly every character there is, and all of them clean.</summary>
    private static bool IsCommon(int value) => value is (>= 0x20 and <= 0x7E) or (>= 0x4E00 and <= 0x9FFF);

    private static bool IsClean(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => false,
        _ => !HasDouble(rune.Value),
    };

    /// <summary>True for a character that NFC replaces by another one, or composes with the next.</summary>
    private static bool HasDouble(int value) => value switch
    {
        >= 0x1100 and <= 0x11FF => true,
        0x2126 or 0x212A or 0x212B or 0x2329 or 0x232A => true,
        >= 0xF900 and <= 0xFAFF => !UnifiedInCompatibilityBlock.Contains(value),
        >= 0x2F800 and <= 0x2FA1F => true,
        _ => false,
    };
}
