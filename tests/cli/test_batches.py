"""Many sites at once: counted, and what is said in the end."""

import os
import signal
from dataclasses import replace
from pathlib import Path

import pytest

from cpted_cli import api
from cpted_cli.cli.batches import (
    Tally,
    results_of,
    stopped_by_ctrl_c,
    tell_end,
    tell_tables,
)
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, Fault, Place
from cpted_cli.files.results import SiteLines
from cpted_cli.wording.translator import words_for

VOICE = Voice(words=words_for("en"))


def test_each_fault_is_kept_once_however_many_parts_tell_it():
    fault = Fault(code="unknown-answer", params={"text": "x", "known": ()}, place=Place("t.csv", 1, 4))
    tally = Tally()
    for _ in range(3):
        tally.add(api.BatchPart(read=1, refused=1, faults=(fault,)))

    assert (tally.read, tally.refused, len(tally.faults)) == (3, 3, 1)


@pytest.mark.parametrize(
    ("limit", "code"), [(("overall", 10.0), ExitCode.DONE), (("overall", 99.0), ExitCode.THRESHOLD)]
)
def test_a_threshold_not_met_is_named_and_ends_with_3(batch, limit, code, capsys):
    tally = Tally(thresholds=[limit])
    for _ in results_of(batch, tally, VOICE):
        pass

    assert tell_end(tally, batch.sites, None, VOICE) is code
    assert ("a: overall is" in capsys.readouterr().err) == (code is ExitCode.THRESHOLD)


def test_few_sites_are_named_and_many_are_counted(capsys):
    tally = Tally(read=14, scored=14, hidden=[f"s{number}" for number in range(14)])

    assert tell_end(tally, 14, None, VOICE) is ExitCode.INCOMPLETE
    assert "s9 and 4 more" in capsys.readouterr().err


def test_heavy_tables_and_old_letters_are_told_unless_quiet(capsys):
    batch = api.Batch(
        tasks=(),
        encodings=(("a.csv", "cp1252"), ("b.csv", "utf-8-sig")),
        heavy=("b.csv",),
        headings=(("b.csv", 3),),
        sheets=(("c.xlsx", "Data", ("Lista", "Läs mig")),),
    )

    tell_tables(batch, Voice(words=words_for("en"), quiet=True))
    tell_tables(batch, VOICE)

    told = [
        "a.csv: not written in UTF-8, so read as Windows-1252 (look whether å, ä and ö are right).",
        "c.xlsx: read from the sheet Data, not from: Lista, Läs mig (choose one: --sheet NAME).",
        "b.csv: the heading is row 3; what stands above it was passed over.",
        "b.csv: so large a table takes much less memory as Parquet.",
    ]
    assert capsys.readouterr().err.splitlines() == told


def test_sites_without_a_verdict_for_want_of_the_dark_are_named(batch, capsys):
    (result,) = next(iter(batch.parts())).results
    lines = [
        SiteLines(
            site=name, shown=40, text=f"{name},2026,x,1,all,overall,40,40,40,40,1,{standing},,\nb,daylight-only,\n"
        )
        for name, standing in (("b", "daylight-only"), ("c", "verdict"))
    ]
    tally = Tally()

    tally.add(api.BatchPart(read=4, scored=4, results=(result, replace(result, standing="daylight-only"), *lines)))

    assert tell_end(tally, 4, None, VOICE) is ExitCode.DONE
    said = "Seen in daylight only, though some questions are about the dark, so without a verdict: a, b."
    assert said in capsys.readouterr().err


def test_line_breaks_in_names_do_not_break_sentences(capsys):
    tell_end(Tally(read=1, scored=1, hidden=["Gård\nSödra"]), 1, None, VOICE)

    assert "Too little was seen to show a number: Gård Södra." in capsys.readouterr().err


def test_numbers_below_the_limit_are_named_whatever_else_keeps_the_run_from_success(batch, capsys):
    (result,) = next(iter(batch.parts())).results
    tally = Tally(thresholds=[("overall", 99)])
    hidden = replace(result, site="b", shown=None)

    tally.add(api.BatchPart(read=2, scored=2, results=(result, hidden)))

    assert tell_end(tally, 2, None, VOICE) is ExitCode.INCOMPLETE
    told = capsys.readouterr().err
    assert "a: overall is 40, below 99." in told
    assert "Too little was seen to show a number: b." in told


def test_quiet_run_that_is_incomplete_says_so_by_its_code_alone(capsys):
    quiet = Voice(words=words_for("en"), quiet=True)

    assert tell_end(Tally(read=1, scored=1, hidden=["a"], by_day=["a"]), 1, None, quiet) is ExitCode.INCOMPLETE
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(("scored", "said"), [(0, "none was scored yet."), (2, "what was done is in s.csv.")])
def test_interrupted_run_promises_no_result_that_is_not_there(scored, said, capsys):
    tally = Tally(read=2, scored=scored, stopped=True)

    assert tell_end(tally, 9, Path("s.csv"), VOICE) is ExitCode.INTERRUPTED
    assert f"Interrupted after 2 of 9 sites; {said}" in capsys.readouterr().err


@pytest.mark.parametrize("wish_to_end", [signal.SIGINT, signal.SIGTERM])
def test_wish_to_end_is_kept_until_the_sites_at_hand_are_done(wish_to_end):
    tally, before = Tally(), [signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)]

    with stopped_by_ctrl_c(tally):
        os.kill(os.getpid(), wish_to_end)
        assert tally.stopped
        assert [signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)] == before
