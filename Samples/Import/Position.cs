namespace AnyOrder.Samples.Import;

/// <summary>A line of the file: so many of an instrument, which is quoted in a currency, in somebody's book.</summary>
internal sealed record Position(int Id, string Instrument, decimal Quantity, string Currency, string Book);
