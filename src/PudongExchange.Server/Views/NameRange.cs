using System.Text.RegularExpressions;
using PudongExchange.Domain.District;
using PudongExchange.Server.Errors;

namespace PudongExchange.Server.Views;

/// <summary>
/// The names of records under an owner. Names begin with their owner, so that one owner's records stand together in the
/// order of names and a list of them reads nothing else.
/// </summary>
internal static partial class NameRange
{
    /// <summary>The record's name, checked against the view's form.</summary>
    /// <exception cref="RefusedException">It has another form.</exception>
    public static string Checked(View view, string name, string field = "name")
    {
        var isKnown = RecordName.Parse(name) is { } parsed && parsed.Collection.SequenceEqual(view.Collection)
            && (view.Owners.Count == 0 ? parsed.Owner.IsEmpty : view.Owners.Contains(CollectionOf(name)));
        return isKnown ? name : throw new RefusedException(CommonRefusals.InvalidName(field, view.NameForm));
    }

    /// <summary>The condition on names that a list's parent makes; empty when it makes none.</summary>
    /// <exception cref="RefusedException">The parent has none of its forms.</exception>
    public static string OfParent(View view, string parent, SqlParameters parameters)
    {
        if (parent.Length == 0)
            return "true";

        if (parent == "insurers/-")
            return Under("insurers", parameters);

        return Owner().IsMatch(parent) && view.Owners.Contains(CollectionOf(parent))
            ? Under(parent, parameters)
            : throw new RefusedException(CommonRefusals.InvalidName("parent", $"{view.Owners[0]}/{{id}}"));
    }

    /// <summary>The condition that a name lies under a prefix; <c>0</c> is the character after the slash.</summary>
    public static string Under(string prefix, SqlParameters parameters) =>
        $"v.name > {parameters.Add(prefix + "/")} and v.name < {parameters.Add(prefix + "0")}";

    private static string CollectionOf(string owner) => owner[..Math.Max(0, owner.IndexOf('/', StringComparison.Ordinal))];

    [GeneratedRegex(@"\A[a-zA-Z]{1,20}/[A-Za-z0-9-]{1,50}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Owner();
}
