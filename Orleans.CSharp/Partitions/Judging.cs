using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace AnyOrder.Orleans;

/// <summary>Judges the claims of a generation, by the code that the interpreter judges them by. Where equal claims are allowed, only whoever made the first of them has the comparer: it is asked.</summary>
internal sealed class Judging(Crossing crossing, Action<int, Item> say)
{
    // the names of this partition's programs for which equal claims are allowed, with their comparers
    private readonly Dictionary<Name, Name> _names = [];
    private readonly Dictionary<Name, Owned> _asked = [];

    /// <summary>Whether no verdict is waited for.</summary>
    public bool IsStill => _asked.Count == 0;

    /// <summary>Notes a name that a program of this partition claims.</summary>
    public void Remember(Name name)
    {
        if (name.AllowsEqual)
        {
            _names.TryAdd(name, name);
        }
    }

    /// <summary>Judges the claims made on a name, or asks who can; null for the latter.</summary>
    public FSharpResult<Tuple<Claim, FSharpList<Claim>>, Conflict>? Judge(Name name, Owned owned, string? owner)
    {
        var kept = Kept(owned);

        if (kept.Name.Comparer?.Value is not Elsewhere || owned.Claim is null && owned.Made.Count == 1 || !owned.Made.All(claim => claim.Name.AllowsEqual))
        {
            return Verdict(owned, owner);
        }

        _asked.Add(name, owned);
        say(
            kept.Row,
            crossing.Claim(kept, ItemKind.Judge) with
            {
                Generation = owned.Made[0].Generation,
                Others = [.. owned.Made.Where(claim => claim != kept).Select(claim => crossing.Claim(claim, ItemKind.Claim))],
            }
        );
        return null;
    }

    /// <summary>Takes what came of a comparison: how the claims are judged by that. Null when it is known already.</summary>
    public (Owned Owned, FSharpResult<Tuple<Claim, FSharpList<Claim>>, Conflict> Verdict)? Take(Item item, Func<Name, string?> ownerOf)
    {
        var name = crossing.NameOf(item);

        if (!_asked.TryGetValue(name, out var owned) || owned.Made[0].Generation != item.Generation)
        {
            return null;
        }

        _asked.Remove(name);
        var comparer = (Elsewhere)Kept(owned).Name.Comparer!.Value;
        comparer.Verdict = item;
        var verdict = Verdict(owned, ownerOf(name));
        // it was said of these claims only
        comparer.Verdict = null;
        return (owned, verdict);
    }

    /// <summary>Compares claims for the partition that owns their name.</summary>
    public Item Compare(Item item)
    {
        var kept = crossing.ClaimOf(item);
        var verdict = item with { Kind = ItemKind.Verdict, Value = null, Others = [] };
        var comparer = _names[kept.Name].Comparer!.Value;

        try
        {
            return verdict with { AreEqual = item.Others.All(other => comparer.Equals(kept.Value, crossing.ClaimOf(other).Value)) };
        }
        catch (Exception error)
        {
            return verdict with { Thrown = Thrown.Of(new(error)) };
        }
    }

    // all claims of a generation are made in that generation
    private static Claim Kept(Owned owned) => owned.Claim ?? owned.Made.OrderBy(claim => claim.Label, StringComparer.Ordinal).ThenBy(claim => claim.Position).First();

    private static FSharpResult<Tuple<Claim, FSharpList<Claim>>, Conflict> Verdict(Owned owned, string? owner) =>
        ConflictModule.judge(
            owner is null ? FSharpOption<string>.None : owner,
            owned.Claim is null ? FSharpOption<Claim>.None : owned.Claim,
            ListModule.OfSeq(owned.Agreed),
            ListModule.OfSeq(owned.Made)
        );
}
