"""Many sites at once: forms of output, Ctrl-C, what is said in the end."""

import io
import json
import os
import signal
import sys
from pathlib import Path

import pytest

from cpted_cli import api
from cpted_cli.cli.batches import (
    BatchFormat,
    Tally,
    output_format,
    put,
    results_of,
    tell_end,
    tell_tables,
    write_results,
)
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, Fault, Place, Stop
from cpted_cli.files.table_files import load_table
from cpted_cli.wording.translator import words_for
from tests.places import square

VOICE = Voice(words=words_for("en"))
SITES = ("a", "b", "c", "d")


@pytest.fixture(scope="module")
def batch(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sites")
    for name in SITES:
        square(folder / name)
    return api.batch([folder], api.BatchWish(chunk=1))


def test_form_is_read_off_the_ending_unless_it_is_asked_for():
    assert output_format(None, None) is BatchFormat.CSV
    assert output_format(Path("a.JSONL"), None) is BatchFormat.JSONL
    assert output_format(Path("a.txt"), BatchFormat.JSON) is BatchFormat.JSON
    with pytest.raises(Stop):
        output_format(Path("a.txt"), None)


def interrupted_after(count, results):
    for number, part in enumerate(results, start=1):
        if number == count:
            os.kill(os.getpid(), signal.SIGINT)
        yield part


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
@pytest.mark.parametrize("form", [BatchFormat.CSV, BatchFormat.JSON, BatchFormat.JSONL])
def test_ctrl_c_keeps_what_is_done_in_a_whole_file(batch, tmp_path, form, capsys):
    tally, output = Tally(), tmp_path / "out"
    before = signal.getsignal(signal.SIGINT)

    results = interrupted_after(2, results_of(batch, tally, VOICE))
    put(write_results(results, form, tally, VOICE), output)

    text = output.read_text("utf-8")
    lines = [text] if form is BatchFormat.JSON else text.splitlines()
    assert all(json.loads(one) for one in lines if form is not BatchFormat.CSV)
    assert [name for name in SITES if f'"{name}"' in text or f"\n{name}," in text] == ["a", "b"]
    assert tell_end(tally, batch.sites, output, VOICE) is ExitCode.INTERRUPTED
    assert f"Interrupted after 2 of 4 sites; what was done is in {output}." in capsys.readouterr().err
    assert signal.getsignal(signal.SIGINT) is before


def test_what_breaks_off_leaves_the_old_file_and_nothing_beside_it(batch, tmp_path):
    output = tmp_path / "out.csv"
    output.write_text("old", "utf-8")

    def broken():
        yield next(iter(results_of(batch, Tally(), VOICE)))
        raise MemoryError

    with pytest.raises(MemoryError):
        put(write_results(broken(), BatchFormat.CSV, Tally(), VOICE), output)

    assert [(one.name, one.read_text("utf-8")) for one in tmp_path.iterdir()] == [("out.csv", "old")]


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


def test_results_go_out_as_they_come(batch, monkeypatch):
    stream = io.TextIOWrapper(io.BytesIO(), write_through=True)
    monkeypatch.setattr(sys, "stdout", stream)
    seen = []

    def watched():
        for part in results_of(batch, Tally(), VOICE):
            seen.append(stream.buffer.getvalue().count(b"overall"))
            yield part

    put(write_results(watched(), BatchFormat.CSV, Tally(), VOICE), None)

    assert seen == sorted(set(seen))


@pytest.mark.parametrize("form", list(BatchFormat))
def test_every_form_holds_the_same_results(batch, tmp_path, form):
    output = tmp_path / f"out.{form}"
    put(write_results(results_of(batch, Tally(), VOICE), form, Tally(), VOICE), output)

    assert rows_of(output, form) == [(name, "all", near(39.58333333333333)) for name in SITES]


def rows_of(path, form):
    if form is BatchFormat.JSON:
        return [(one["site"], "all", one["score"]) for one in json.loads(path.read_text("utf-8"))["results"]]
    if form is BatchFormat.JSONL:
        return [(one["site"], "all", one["score"]) for one in map(json.loads, path.read_text("utf-8").splitlines())]
    table = load_table(path)
    heads = table.heading.cells
    rows = [dict(zip(heads, row.cells, strict=True)) for row in table.rows]
    whole = [one for one in rows if (one["light"], one["principle"]) == ("all", "overall")]
    return [(one["site"], one["light"], float(one["score"])) for one in whole]


def near(score):
    # A table read back as text keeps fifteen digits.
    return pytest.approx(score, abs=1e-12)


def test_form_that_is_no_text_needs_a_file():
    with pytest.raises(Stop):
        output_format(None, BatchFormat.XLSX)


def test_heavy_tables_and_old_letters_are_told_unless_quiet(capsys):
    batch = api.Batch(tasks=(), encodings=(("a.csv", "cp1252"), ("b.csv", "utf-8-sig")), heavy=("b.csv",))

    tell_tables(batch, Voice(words=words_for("en"), quiet=True))
    tell_tables(batch, VOICE)

    told = [
        "a.csv: not written in UTF-8, so read as Windows-1252 (look whether å, ä and ö are right).",
        "b.csv: so large a table takes much less memory as Parquet.",
    ]
    assert capsys.readouterr().err.splitlines() == told
