using AnyOrder.Samples.Sheets;

namespace AnyOrder.Tests.Samples.Sheets;

/// <summary>Computes a cell the way a spreadsheet does: whatever it reads is computed then and there, by recursion. There are no cycles to fear here.</summary>
internal sealed class DirectEvaluator(Sheet sheet)
{
    private readonly Dictionary<Address, Value> _known = [];

    public Value Compute(Address address)
    {
        if (!_known.TryGetValue(address, out Value? value))
        {
            Cell cell = sheet[address]!;
            value = cell.IsFormula
                ? Follow(new Evaluation(sheet, address).Evaluate(FormulaParser.Parse(cell.Content)))
                : Coerce.Literal(cell.Content);
            _known.Add(address, value is Value.Blank ? Value.Of(0.0) : value);
        }

        return _known[address];
    }

    private Value Follow(Program<Value> program) =>
        program.Match(
            pure: value => value,
            set: (_, _) => throw new InvalidOperationException("A formula sets nothing."),
            get: (names, next) => Follow(next(names.Aggregate(Loop.Empty, Given).Run().Namespace))
        );

    private Loop Given(Loop loop, Name name) => loop.Given((Name<Value>)name, Compute(Address.Parse(name.Key)!.Value));
}
