namespace AnyOrder.Tests;

/// <summary>The names that generated programs use: few, so that they meet.</summary>
public enum Variable
{
    A,
    B,
    C,
}

/// <summary>A function of the results so far, as data: FsCheck can print and shrink it, which it cannot do with a closure.</summary>
public abstract record Formula;

public sealed record Number(int Value) : Formula;

/// <summary>The result of an enclosing step: 0 is the nearest. It counts around, so every formula has a value in every scope.</summary>
public sealed record Argument(int Distance) : Formula;

public sealed record Plus(Formula Left, Formula Right) : Formula;

public sealed record Times(Formula Left, Formula Right) : Formula;

/// <summary>A program, or with its free arguments a function that makes one, as data.</summary>
public abstract record Term;

public sealed record Ends(Formula Result) : Term;

public sealed record Sets(Variable Name, Formula Value) : Term;

public sealed record Gets(Variable Name) : Term;

public sealed record GetsBoth(Variable First, Variable Second) : Term;

/// <summary>Throws when it is run, not when it is made.</summary>
public sealed record Throws(int Message) : Term;

public sealed record Maps(Term First, Formula Function) : Term;

public sealed record Binds(Term First, Term Continuation) : Term;

/// <summary>What a program finds when it is run: inputs, and a program next to it.</summary>
public sealed record Surroundings(int? A, int? B, int? C, Term Neighbour);
