using AnyOrder.FSharp;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace AnyOrder.Durable;

/// <summary>Runs every program against the names that a journal binds, and compares.</summary>
internal sealed class Verifying
{
    private readonly Loop _loop;
    private readonly DurableOptions _options;
    private readonly Restored _restored;
    private readonly ValueWriter _values;
    private readonly ChangedCode _changes;

    private readonly Dictionary<string, List<JournalRow>> _done = [];
    private readonly List<CodeDifference> _differences = [];

    // the programs of which it is said already that they differ
    private readonly HashSet<string> _compared = [];
    private readonly Dictionary<Name, Reply> _answers = [];
    private FSharpMap<Name, Claim> _bound = MapModule.Empty<Name, Claim>();

    private Verifying(string runId, Loop loop, DurableOptions options)
    {
        (_loop, _options) = (loop, options);
        _restored = new(runId, loop, options.Codecs);
        _values = new(runId, options);
        _changes = new(_restored, _values, options.Run);
    }

    public static DurableVerification Verify(string runId, Loop loop, DurableOptions options, IReadOnlyList<JournalRow> rows)
    {
        var verifying = new Verifying(runId, loop, options);

        try
        {
            var forgotten = ForgetRow.AllOf(rows);

            foreach (var row in rows.Where(row => !forgotten.Contains(row.Number)))
            {
                verifying.Take(row);
            }
        }
        catch (FormatException error)
        {
            throw new JournalException($"Run {runId}: the journal is damaged: {error.Message}", error);
        }

        return verifying.Compare();
    }

    private void Take(JournalRow row)
    {
        if (row.Kind is RowKind.Claim or RowKind.Finish)
        {
            var label = row.Label ?? row.Name!;

            if (!_done.TryGetValue(label, out var rows))
            {
                _done.Add(label, rows = []);
            }

            rows.Add(row);
        }

        if (row.Name is null)
        {
            return;
        }

        // the rule that is gone may be all that knew the family: what it claimed is reported, and need not be read
        if (row.Kind == RowKind.Claim && !_restored.Names.Know(row) && ContentsModule.tryEntry(row.Label ?? row.Name, _loop.Contents) is null)
        {
            return;
        }

        if (NameOf(row) is not var (name, codec, _))
        {
            return;
        }

        // the claim that it agreed with may be forgotten
        if (!row.Marks.HasFlag(RowMarks.Agrees) || !_bound.ContainsKey(name))
        {
            var value = _restored.Values.Read(row, codec);
            _bound = _bound.Add(name, ClaimModule.by(row.Label ?? row.Name, 0, row.Position, codec.MakeBinding(name, value)));

            if (row.Kind == RowKind.Given)
            {
                _restored.Given.Add(name, row);
            }
            else if (row.Kind == RowKind.Answer)
            {
                _answers.Add(name, codec.MakeReply(name, value));
            }
        }
    }

    /// <summary>The name of a row; null where the program has another one in its place, which is a difference like any other.</summary>
    private KnownName? NameOf(JournalRow row)
    {
        try
        {
            return _restored.Names.Of(row);
        }
        catch (JournalException error)
        {
            var label = row.Label ?? row.Name!;
            _differences.Add(new(label, row.Name, error.Message));
            _compared.Add(label);
            return null;
        }
    }

    private DurableVerification Compare()
    {
        CompareInputs();
        var loop = _loop.Map(FuncConvert.FromFunc<Contents, Contents>(contents => ContentsModule.answered(_answers, contents)));
        var rehearsed = Rehearsal.run(_options.Run, new Namespace(new ClaimMap(_bound)), loop);

        foreach (var one in rehearsed)
        {
            if (_done.Remove(one.Entry.Label, out var rows) && !_compared.Contains(one.Entry.Label))
            {
                Compare(one, rows);
            }
        }

        foreach (var (label, rows) in _done.Where(done => !_compared.Contains(done.Key)))
        {
            _differences.Add(new(label, rows[0].Name, $"{label} {Did(rows[0])} before, and is not run now."));
        }

        return new(
            _restored.RunId,
            rehearsed.Count,
            [.. _differences.OrderBy(difference => difference.Label, StringComparer.Ordinal)]
        );
    }

    private void CompareInputs()
    {
        var inputs = ContentsModule.inputs(_loop.Contents).ToDictionary(input => input.Name);

        foreach (var (name, row) in _restored.Given)
        {
            var codec = _values.CodecOf(name);

            if (!inputs.TryGetValue(name, out var input))
            {
                _differences.Add(new(Label(name), name.Key, $"The input {name} was given before, and is not given now."));
            }
            else if (!_changes.IsSame(row, codec, _values.Write(codec, input.Value, name.Key)))
            {
                _differences.Add(
                    new(
                        Label(name),
                        name.Key,
                        $"The input was {_changes.Shown(name.Key, _restored.Values.Read(row, codec))} before, and is {_changes.Shown(name.Key, input.Value)} now."
                    )
                );
            }
        }

        foreach (var name in inputs.Keys.Where(name => !_restored.Given.ContainsKey(name)))
        {
            _differences.Add(new(Label(name), name.Key, $"The input {name} is given now, and was not before."));
        }

        static string Label(Name name) => name.Key;
    }

    private void Compare(Rehearsed now, List<JournalRow> before)
    {
        var label = now.Entry.Label;
        var claims = now.Play.Claims.Reverse().ToList();
        var made = before.FindAll(row => row.Kind == RowKind.Claim);
        var end = before.FindLast(row => row.Kind == RowKind.Finish || row.Marks.HasFlag(RowMarks.Ends));
        var hasEnded = end.Number > 0;

        foreach (var (row, claim) in made.Zip(claims))
        {
            if (_changes.Difference(row, label, claim) is { } difference)
            {
                _differences.Add(difference);
            }
        }

        // here it does in one turn what it did in several: so it may come to a limit that it did not come to
        if (!hasEnded && now.Play.Pause is Pause.Ends { Item: ProgramStatus.Exhausted })
        {
            return;
        }

        foreach (var row in made.Skip(claims.Count))
        {
            _differences.Add(new(label, row.Name, $"{label} claimed {row.Name} before, and does not claim it now."));
        }

        if (!hasEnded)
        {
            return;
        }

        foreach (var claim in claims.Skip(made.Count))
        {
            _differences.Add(new(label, claim.Name.Key, $"{label} did not claim {claim.Name} before, and claims it now."));
        }

        CompareEnd(now, end);
    }

    private void CompareEnd(Rehearsed now, JournalRow before)
    {
        var label = now.Entry.Label;

        if (now.Play.Pause is not Pause.Ends { Item: ProgramStatus.Finished finished })
        {
            _differences.Add(new(label, null, $"{label} ended before, and {Stands(now.Play.Pause)} now."));
        }
        else if (before.Kind == RowKind.Finish)
        {
            var codec = _values.CodecOfResult(now.Entry);

            if (!_changes.IsSame(before, codec, _values.Write(codec, finished.Result, $"the result of {label}")))
            {
                _differences.Add(new(label, null, $"{label} ends with another result than before."));
            }
        }
    }

    private static string Stands(Pause pause) =>
        pause switch
        {
            Pause.Waits waits => $"waits for {string.Join(", ", waits.Item.Names)}",
            Pause.Ends { Item: ProgramStatus.Faulted faulted } => $"throws {faulted.Fault.Exception.GetType().Name}",
            _ => "reaches a limit",
        };

    private static string Did(JournalRow row) => row.Name is null ? "ended" : $"claimed {row.Name}";
}
