using static AnyOrder.Programs;

namespace AnyOrder.Testing.FsCheck;

/// <summary>One entry of a generated loop.</summary>
internal abstract record Part
{
    /// <summary>The loop with this entry in it.</summary>
    public abstract Loop AddTo(Loop loop);

    /// <summary>The same with fewer steps.</summary>
    public virtual IEnumerable<Part> Shrunk() => [];

    public sealed record Input(int Name, int Value) : Part
    {
        public override Loop AddTo(Loop loop) => loop.Given(GeneratedNames.Name(Name), Value, Place.Unknown);

        public override string ToString() => $"given {GeneratedNames.Key(Name)} = {Value}";
    }

    /// <summary>An entry that is a program.</summary>
    public abstract record WithSteps(IReadOnlyList<Step> Steps) : Part
    {
        public override IEnumerable<Part> Shrunk() => Steps.Select((_, i) => this with { Steps = [.. Steps.Take(i), .. Steps.Skip(i + 1)] });
    }

    public sealed record Program(string Label, IReadOnlyList<Step> Steps) : WithSteps(Steps)
    {
        public override Loop AddTo(Loop loop) => loop.Add(Label, Defer(() => Body(Steps)), Place.Unknown);

        public override string ToString() => $"program {Label}: {string.Join("; ", Steps)}";
    }

    public sealed record Definition(int Name, IReadOnlyList<Step> Steps) : WithSteps(Steps)
    {
        public override Loop AddTo(Loop loop) => loop.Define(GeneratedNames.Name(Name), Defer(() => Body(Steps)), Place.Unknown);

        public override string ToString() => $"define {GeneratedNames.Key(Name)}: {string.Join("; ", Steps)}";
    }

    public sealed record Rule(int Name, IReadOnlyList<Step> Steps) : WithSteps(Steps)
    {
        public override Loop AddTo(Loop loop) => loop.Rule(GeneratedNames.Name(Name), Defer(() => Body(Steps)), Place.Unknown);

        public override string ToString() => $"rule {GeneratedNames.Key(Name)}: {string.Join("; ", Steps)}";
    }

    /// <summary>Each member of the family is the one before it, and a name.</summary>
    public sealed record FamilyRule(int Name) : Part
    {
        public override Loop AddTo(Loop loop) =>
            loop.Rule(
                GeneratedNames.Family,
                key =>
                    key == GeneratedNames.FirstMember
                        ? Get(GeneratedNames.Name(Name))
                        : from before in Get(GeneratedNames.Member(key - 1)) select unchecked(before + key),
                Place.Unknown
            );

        public override string ToString() =>
            $"rule {GeneratedNames.Family.Key}[k]: get {GeneratedNames.Family.Key}[k - 1], or {GeneratedNames.Key(Name)} when k is {GeneratedNames.FirstMember}";
    }

    private static async Program<int> Body(IReadOnlyList<Step> steps)
    {
        int got = 0;
        for (int i = 0; i < steps.Count; i++)
        {
            switch (steps[i])
            {
                case Step.Gets gets:
                    got = (await GetAll(gets.Names.Select(GeneratedNames.Name))).Aggregate(got, (sum, value) => unchecked(sum + value));
                    break;
                case Step.GetsMember member:
                    got = unchecked(got + await Get(GeneratedNames.Member(member.Key)));
                    break;
                case Step.Sets sets:
                    await Set(GeneratedNames.Name(sets.Name), unchecked(got + sets.Plus));
                    break;
                case Step.SkipsNext when got % 2 != 0:
                    i++;
                    break;
                case Step.Throws:
                    throw new InvalidOperationException($"after {got}");
                default:
                    break;
            }
        }

        return got;
    }
}
