using Xunit;

namespace AnyOrder.Durable.Tests.Journals;

/// <summary>A journal in a few lines, with a place for each flaw.</summary>
internal sealed class FlawedJournal(Flaw flaw) : IJournal
{
    private readonly Dictionary<string, FlawedRows> _runs = new(flaw == Flaw.IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
    private int _asked;

    public static TheoryData<Flaw, string> Flaws =>
        new()
        {
            { Flaw.ReversesPages, "Rows come back equal and in order" },
            { Flaw.ForgetsWhenClosed, "Rows are there after the run was closed and opened anew, and more can be added" },
            { Flaw.TrimsTexts, "Texts come back exactly as they are, or are refused" },
            { Flaw.CutsPositions, "Kinds, marks and positions are numbers like others, also those that nobody knows" },
            { Flaw.UsesPagesAgain, "Rows that were read stay as they are" },
            { Flaw.TakesNullForEmpty, "Null is not empty" },
            { Flaw.CutsAtZero, "Every byte comes back" },
            { Flaw.CutsLongValues, "Large values come back" },
            { Flaw.KeepsBytesOfCaller, "The bytes of a row belong to the caller again when it was added" },
            { Flaw.ForgetsMost, "A page begins and ends wherever it is to" },
            { Flaw.BeginsAnewAfterTheLast, "There is nothing after the last row" },
            { Flaw.TakesAnyPage, "A page that cannot be meant is refused" },
            { Flaw.TakesAnyNumber, "Rows whose numbers do not go on from the last one are refused, and nothing is added" },
            { Flaw.AddsUpToWhatIsWrong, "Rows whose numbers do not go on from the last one are refused, and nothing is added" },
            { Flaw.CountsFromOneAnew, "Numbers go on where they stood when the run is opened anew" },
            { Flaw.AddsUpToWhatIsWrong, "All rows of a group are added or none" },
            { Flaw.RefusesNoRows, "A group of no rows adds none" },
            { Flaw.AddsWhenCanceled, "A call that was canceled before it began does nothing" },
            { Flaw.WritesToTheLastOpened, "Runs are apart from each other" },
            { Flaw.IgnoresCase, "The id of a run is taken exactly as it is written" },
            { Flaw.TrimsIds, "The id of a run is taken exactly as it is written" },
            { Flaw.TakesAnyId, "An empty id is refused" },
            { Flaw.LosesRowsOfMany, "Runs that are written at the same time all have their rows" },
            { Flaw.ListsAsOpened, "The list of runs has each of them once, in ordinal order" },
            { Flaw.ListsAsUtf8, "The list of runs has each of them once, in ordinal order" },
            { Flaw.LetsSecondIn, "A run that is open cannot be opened by another until it is closed" },
            { Flaw.UnlocksWhenItRefuses, "A run that is open cannot be opened by another until it is closed" },
            { Flaw.NeverUnlocks, "A run that is open cannot be opened by another until it is closed" },
            { Flaw.LetsThirdIn, "Of many who open a run at the same time one gets it" },
            { Flaw.WritesWhenClosed, "A run can be closed twice, and then takes nothing" },
            { Flaw.UnlocksWhenClosedTwice, "A run can be closed twice, and then takes nothing" },
        };

    public FlawedRows? LastOpened { get; private set; }

    public int Runs => _runs.Count;

    public ValueTask<IJournalRun> OpenAsync(string runId, CancellationToken token = default)
    {
        if (flaw != Flaw.TakesAnyId)
        {
            ArgumentException.ThrowIfNullOrEmpty(runId);
        }

        token.ThrowIfCancellationRequested();
        string id = flaw == Flaw.TrimsIds ? runId.Trim() : runId ?? "";
        lock (_runs)
        {
            FlawedRows rows = _runs.TryGetValue(id, out FlawedRows? there) ? there : _runs[id] = new FlawedRows();
            bool letIn = flaw == Flaw.LetsSecondIn || (flaw == Flaw.LetsThirdIn && ++_asked % 3 == 0);
            if (rows.IsOpen && !letIn)
            {
                rows.IsOpen = flaw != Flaw.UnlocksWhenItRefuses;
                throw new JournalLockedException($"{runId} is open.");
            }

            rows.IsOpen = true;
            LastOpened = rows;
            return ValueTask.FromResult<IJournalRun>(new FlawedRun(this, flaw, rows));
        }
    }

    public ValueTask<IReadOnlyList<string>> RunsAsync(CancellationToken token = default)
    {
        lock (_runs)
        {
            IEnumerable<string> ids = _runs.Keys;
            return ValueTask.FromResult<IReadOnlyList<string>>(
                flaw switch
                {
                    Flaw.ListsAsOpened => [.. ids],
                    Flaw.ListsAsUtf8 => [.. ids.OrderBy(id => Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(id)), StringComparer.Ordinal)],
                    _ => [.. ids.Order(StringComparer.Ordinal)],
                }
            );
        }
    }
}
