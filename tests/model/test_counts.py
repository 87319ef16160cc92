"""Small tables that somebody typed in."""

from datetime import date

from cpted_cli.model.counts import Choice, CrimeRow, CrimeTable, SurveyQuestion, TimeSpan


def test_crimes_add_up_by_span_and_in_all():
    spans = (
        TimeSpan(start=date(2024, 10, 1), end=date(2025, 9, 30)),
        TimeSpan(start=date(2025, 10, 1), end=date(2026, 9, 30)),
    )
    rows = (CrimeRow(title="Theft", counts=(12, 6)), CrimeRow(title="Damage", counts=(5, 10)))
    table = CrimeTable(id="c", title="C", kind="reported", source="S", area="A", spans=spans, rows=rows)

    assert (table.totals, table.total) == ((17, 16), 33)


def test_answers_add_up_and_so_do_those_that_speak_of_unsafety():
    answers = (
        Choice(title="Safe", count=30),
        Choice(title="Not", count=20, unsafe=True),
        Choice(title="Never", count=7, unsafe=True),
    )
    question = SurveyQuestion(id="q1", question="Q", answers=answers)

    assert (question.answered, question.unsafe) == (57, 27)
