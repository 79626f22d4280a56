namespace AnyOrder.Durable;

/// <summary>What is said where a value would be kept and no codec is known for it.</summary>
internal static class MissingCodec
{
    public static JournalException Of(string runId, Name name) =>
        new(
            $"Run {runId}: there is no codec for the values of {name}, which are of type {name.Type}. Add one to {nameof(DurableOptions)}.{nameof(DurableOptions.Codecs)}: With(codec) for all values of the type, For(name, codec) for this name."
        );

    public static JournalException OfResult(string runId, string label, Type type) =>
        new(
            $"Run {runId}: there is no codec for the result of {label}, which is of type {type}. Add one to {nameof(DurableOptions)}.{nameof(DurableOptions.Codecs)} by With(codec), or let the program end with a result of a type that has one."
        );

    public static JournalException OfFamily(string runId, Name name) =>
        new(
            $"Run {runId}: {name} is a member of the family {name.FamilyKey}, which no rule, source or definition of the loop is for, so the name could not be made again from the journal. Make the family known by {nameof(DurableOptions)}.{nameof(DurableOptions.Codecs)}.For(family)."
        );
}
