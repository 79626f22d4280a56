using System.Collections.Concurrent;
using AnyOrder.Tests.Model;
using Microsoft.FSharp.Collections;
using Keys = AnyOrder.Tests.Model.Name;
using Entry = AnyOrder.Tests.Model.Entry;
using Statement = AnyOrder.Tests.Model.Statement;

namespace AnyOrder.Durable.Tests.Running;

/// <summary>Generated loops that count how often the code of each program is begun, and which of whose inputs may be sources.</summary>
internal sealed class Watched(IEnumerable<Entry> entries)
{
    public ConcurrentDictionary<string, int> Begun { get; } = new();

    public ConcurrentDictionary<string, int> Asked { get; } = new();

    /// <summary>The loop.</summary>
    public Loop ToLoop() => entries.Aggregate(Loop.Empty, (loop, entry) => Compile.entryBy(Body(LabelOf(entry)), loop, entry));

    /// <summary>The loop with a source for every second input, in place of the input.</summary>
    public Loop ToLoopWithSources() =>
        entries.Aggregate(
            Loop.Empty,
            (loop, entry) =>
                entry is Entry.Input { name: var name, value: var value } && name % 2 == 0
                    ? loop.Source(Compile.name(name), token => Answer(name, value), "law", 1)
                    : Compile.entryBy(Body(LabelOf(entry)), loop, entry)
        );

    public static string LabelOf(Entry entry) =>
        entry switch
        {
            Entry.Program program => program.label,
            Entry.Provider provider => provider.label,
            Entry.Definition definition => Keys.key(definition.name),
            Entry.Rule rule => Keys.key(rule.name),
            Entry.Input input => Keys.key(input.name),
            _ => throw new ArgumentOutOfRangeException(nameof(entry)),
        };

    private async Task<int> Answer(int name, int value)
    {
        Asked.AddOrUpdate(Keys.key(name), 1, (_, count) => count + 1);
        await Task.Yield();
        return value;
    }

    private Microsoft.FSharp.Core.FSharpFunc<FSharpList<Statement>, Program<int>> Body(string label) =>
        Microsoft.FSharp.Core.FuncConvert.FromFunc<FSharpList<Statement>, Program<int>>(statements =>
            Programs.Defer(() =>
            {
                Begun.AddOrUpdate(label, 1, (_, count) => count + 1);
                return Compile.body(ListModule.Empty<int>(), statements);
            })
        );
}
