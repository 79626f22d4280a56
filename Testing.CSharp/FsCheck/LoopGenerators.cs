using global::FsCheck;
using global::FsCheck.Fluent;

namespace AnyOrder.Testing.FsCheck;

/// <summary>Loops for the properties of FsCheck: of engines, hosts and tools of your own. <c>[Property(Arbitrary = [typeof(LoopGenerators)])]</c> makes them arguments.</summary>
public static class LoopGenerators
{
    private static readonly Gen<int> AnyName = Gen.Choose(0, GeneratedNames.Count - 1);

    // what goes wrong, claims on names of others and faults, goes wrong seldom: most loops should come further than their first conflict
    private static readonly Gen<Step> AnyStep = Gen.Frequency(
        (16, AnyName.Select(Step (name) => new Step.Gets([name]))),
        (4, AnyName.Two().Select(Step (pair) => new Step.Gets([.. new[] { pair.Item1, pair.Item2 }.Distinct()]))),
        (3, Gen.Choose(GeneratedNames.FirstMember, GeneratedNames.LastMember).Select(Step (key) => new Step.GetsMember(key))),
        (4, Gen.Constant<Step>(new Step.SkipsNext())),
        (1, AnyName.Zip(Gen.Choose(0, 3), Step (name, plus) => new Step.Sets(name, plus))),
        (1, Gen.Constant<Step>(new Step.Throws()))
    );

    private static readonly Gen<IReadOnlyList<Step>> AnySteps =
        from length in Gen.Choose(0, 3)
        from steps in AnyStep.ListOf(length)
        select (IReadOnlyList<Step>)[.. steps];

    /// <summary>Loops of up to some fourteen entries, without sources; smaller ones are tried when a property fails.</summary>
    public static Arbitrary<GeneratedLoop> Loops() => Arb.From(AnyLoop, Shrunk);

    private static Gen<GeneratedLoop> AnyLoop =>
        from programs in Gen.Choose(0, 5)
        from owned in Gen.CollectToList(Enumerable.Range(0, GeneratedNames.Count), OwnerOf)
        from setters in Gen.Choose(-2, programs - 1).ListOf(GeneratedNames.Count)
        from plain in Gen.CollectToList(
            Enumerable.Range(0, programs),
            number => ProgramOf(number, [.. Enumerable.Range(0, GeneratedNames.Count).Where(name => owned[name] is null && setters[name] == number)])
        )
        from family in Gen.Frequency((2, AnyName.Select(Part? (name) => new Part.FamilyRule(name))), (1, Gen.Constant<Part?>(null)))
        select new GeneratedLoop([.. owned.Concat(plain).Append(family).OfType<Part>()]);

    // most names have no owner: they are set by plain programs, or missing
    private static Gen<Part?> OwnerOf(int name) =>
        Gen.Frequency(
            (5, Gen.Constant<Part?>(null)),
            (2, Gen.Choose(-3, 3).Select(Part? (value) => new Part.Input(name, value))),
            (1, AnySteps.Select(Part? (steps) => new Part.Definition(name, steps))),
            (1, AnySteps.Select(Part? (steps) => new Part.Rule(name, steps)))
        );

    private static Gen<Part?> ProgramOf(int number, IReadOnlyList<int> names) =>
        from others in AnySteps
        from plus in Gen.Choose(0, 3)
        from steps in Gen.Shuffle(others.Concat(names.Select(name => new Step.Sets(name, plus))))
        select (Part?)new Part.Program($"p{number}", steps);

    private static IEnumerable<GeneratedLoop> Shrunk(GeneratedLoop loop)
    {
        for (int i = 0; i < loop.Parts.Count; i++)
        {
            IEnumerable<Part> before = loop.Parts.Take(i);
            IEnumerable<Part> after = loop.Parts.Skip(i + 1);
            yield return new GeneratedLoop([.. before, .. after]);
            foreach (Part part in loop.Parts[i].Shrunk())
            {
                yield return new GeneratedLoop([.. before, part, .. after]);
            }
        }
    }
}
