namespace AnyOrder.Samples.Sheets;

/// <summary>A rectangle of cells, corners included.</summary>
public readonly record struct Area(Address First, Address Last)
{
    public int Columns => Last.Column - First.Column + 1;

    public int Rows => Last.Row - First.Row + 1;

    public bool IsSingle => First == Last;

    /// <summary>The cell of a row and a column of the area, both counted from 0.</summary>
    public Address this[int row, int column] => new(First.Column + column, First.Row + row);

    public static Area Of(Address cell) => new(cell, cell);

    /// <summary>The area between two cells, whichever corners they are.</summary>
    public static Area Between(Address a, Address b) =>
        new(
            new(Math.Min(a.Column, b.Column), Math.Min(a.Row, b.Row)),
            new(Math.Max(a.Column, b.Column), Math.Max(a.Row, b.Row))
        );

    public Area Column(int column) => new(this[0, column], this[Rows - 1, column]);

    public Area Row(int row) => new(this[row, 0], this[row, Columns - 1]);

    /// <summary>What of it lies within a sheet of this size; nothing below or to the right of that has a value.</summary>
    public Area Within(int rows, int columns) =>
        new(
            First,
            new(
                Math.Max(First.Column, Math.Min(Last.Column, columns - 1)),
                Math.Max(First.Row, Math.Min(Last.Row, rows - 1))
            )
        );

    /// <summary>The cells, column by column.</summary>
    public IEnumerable<Address> Cells()
    {
        for (int column = 0; column < Columns; column++)
        {
            for (int row = 0; row < Rows; row++)
            {
                yield return this[row, column];
            }
        }
    }

    /// <summary>The one cell that is meant where a single value is asked for: the one in the row or in the column of the formula.</summary>
    public Address? Intersect(Address formula) =>
        IsSingle ? First
        : Columns == 1 && First.Row <= formula.Row && formula.Row <= Last.Row ? new(First.Column, formula.Row)
        : Rows == 1 && First.Column <= formula.Column && formula.Column <= Last.Column ? new(formula.Column, First.Row)
        : null;
}
