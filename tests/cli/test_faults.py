"""Faults on the error stream."""

from cpted_cli.cli.faults import tell_faults
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
