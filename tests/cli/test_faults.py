"""Faults on the error stream."""

from pathlib import Path

from cpted_cli.cli.faults import FEW, reference, tell_faults
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, Fault, Place
from cpted_cli.wording.translator import words_for

VOICE = Voice(words=words_for("en"))


def test_no_fault_is_the_good_ending_and_silent(capsys):
    assert tell_faults([], VOICE) is ExitCode.DONE
    assert capsys.readouterr() == ("", "")


def test_every_fault_is_told_once_in_the_order_of_places_and_not_on_stdout(capsys):
    faults = [Fault(code="yaml-tab", place=Place("b.yaml", line, 1)) for line in (10, 9, 9)]

    assert tell_faults(iter(faults), VOICE) is ExitCode.FAULTS
    out, err = capsys.readouterr()
    assert out == ""
    assert [line.split(": ")[0] for line in err.splitlines()] == ["b.yaml:9:1", "b.yaml:10:1"]


def test_fault_whose_text_has_braces_is_told_as_it_is(capsys):
    tell_faults([Fault(code="unknown-finding", params={"text": "{x}"}, place=Place("{y}.yaml"))], VOICE)

    assert "{x}" in capsys.readouterr().err


def many(count, path="t.csv"):
    return [
        Fault(code="bad-light", params={"text": f"dusk {line}", "in_column": "light"}, place=Place(path, line, 2))
        for line in range(2, count + 2)
    ]


def test_all_are_told_and_of_many_the_kinds_are_counted_last(capsys):
    tell_faults(many(500), VOICE)
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 501
    assert lines[0].startswith("t.csv:2:2: column B, light: `dusk 2` is no light")
    assert lines[-1] == "Faults: 500 (bad-light 500). What one is about: cpted explain bad-light"


def test_where_all_are_written_to_a_file_the_first_few_are_told_and_the_file_named(capsys):
    tell_faults(many(500), VOICE, Path("f.csv"))
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == FEW + 2
    assert lines[-1] == "All faults are in f.csv."


def test_rows_that_are_not_all_named_are_to_be_had_in_a_file(capsys):
    place = (Place("t.csv", line, 2) for line in range(2, 602, 2))
    tell_faults([Fault(code="bad-light", params={"text": "x"}, place=one) for one in place], VOICE)
    assert capsys.readouterr().err.splitlines()[-1] == "Every row of each: cpted batch score … --faults FILE"


def test_quiet_says_the_faults_and_no_more(capsys):
    tell_faults(many(20), Voice(words=words_for("en"), quiet=True))
    assert len(capsys.readouterr().err.splitlines()) == 20


def test_cell_of_a_table_is_named_as_spreadsheets_do():
    assert reference(many(1)[0]) == "B2"
    assert reference(Fault(code="table-page", place=Place("t.csv"))) == ""
    assert reference(Fault(code="yaml-tab", place=Place("a.yaml", 3, 4))) == ""
