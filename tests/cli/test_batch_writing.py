"""Results written: forms and styles, as they come, and whole or not at all."""

import csv
import io
import json
import os
import signal
import sys
from dataclasses import replace

import pytest

from cpted_cli.cli.batch_forms import BatchFormat, Form, output_form
from cpted_cli.cli.batch_writing import put, put_faults, write_results
from cpted_cli.cli.batches import Tally, results_of, tell_end
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, Fault, Place
from cpted_cli.files.results import BARE, COLUMNS, DECIMAL_COMMA, PLAIN, SiteLines, result_csv_parts
from cpted_cli.files.table_files import load_table
from cpted_cli.wording.translator import words_for
from tests.cli.batching import SITES

VOICE = Voice(words=words_for("en"))


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
    put(write_results(results, Form(kind=form), tally, VOICE), output, VOICE)

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
        put(write_results(broken(), Form(kind=BatchFormat.CSV), Tally(), VOICE), output, VOICE)

    assert [(one.name, one.read_text("utf-8")) for one in tmp_path.iterdir()] == [("out.csv", "old")]


def test_results_go_out_as_they_come(batch, monkeypatch):
    stream = io.TextIOWrapper(io.BytesIO(), write_through=True)
    monkeypatch.setattr(sys, "stdout", stream)
    seen, tally = [], Tally()

    def watched():
        for part in results_of(batch, tally, VOICE):
            seen.append(stream.buffer.getvalue().count(b"overall"))
            yield part

    put(write_results(watched(), Form(kind=BatchFormat.CSV), tally, VOICE), None, VOICE)

    assert seen == sorted(set(seen))


@pytest.mark.parametrize("form", list(BatchFormat))
def test_every_form_holds_the_same_results(batch, tmp_path, form):
    output, tally = tmp_path / f"out.{form}", Tally()
    put(write_results(results_of(batch, tally, VOICE), Form(kind=form), tally, VOICE), output, VOICE)

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


def test_lines_worded_elsewhere_get_the_same_style(tmp_path):
    cells = ['"x, y"', "X", "2026", "square", "1", "all", "overall", "39.5", "40", "0.0", "50.0", "1.0", "verdict"]
    line = ",".join([*cells, *("",) * (len(COLUMNS) - len(cells) - 4), "1", "0", "0", "2"]) + "\n"
    parts = [(SiteLines(site="x, y", shown=40, text=line),)]

    assert list(result_csv_parts(parts, style=PLAIN))[1] == line
    assert list(result_csv_parts(parts, style=DECIMAL_COMMA))[1].startswith(
        "x, y;X;2026;square;1;all;overall;39,5;40;0,0;"
    )


@pytest.mark.parametrize("form", list(BatchFormat))
def test_without_a_result_no_bare_heading_takes_the_place_of_a_file(tmp_path, form):
    output = tmp_path / f"out.{form}"
    output.write_text("old", "utf-8")
    tally = Tally(read=1, refused=1)

    put(write_results(iter([()]), Form(kind=form), tally, VOICE), output, VOICE)

    assert (output.read_bytes() == b"old") == (form not in {BatchFormat.JSON, BatchFormat.XLSX})
    assert [one.name for one in tmp_path.iterdir()] == [output.name]


RISKY = ("=1+1", "@SUM(A1)", "-2+3", "+46", '=HYPERLINK("http://x","y")')


@pytest.mark.parametrize("name", RISKY)
def test_name_that_a_spreadsheet_takes_for_a_formula_is_made_a_text_and_a_number_stays_one(batch, name):
    (result,) = next(iter(batch.parts())).results
    one = replace(result, name=name, score=-0.5)

    (_, plain), (_, european) = (tuple(result_csv_parts([[one]], style=style)) for style in (PLAIN, DECIMAL_COMMA))
    (_, bare) = result_csv_parts([[one]], style=BARE)
    lines = SiteLines(site=one.site, shown=one.shown, text=bare)

    assert next(csv.reader(plain.splitlines()))[1] == f"'{name}"
    assert next(csv.reader(european.splitlines(), delimiter=";"))[1] == f"'{name}"
    assert next(csv.reader(bare.splitlines()))[1] == name
    assert ",-0.5," in plain
    assert "".join(result_csv_parts([[lines]])).partition("\n")[2] == plain
    assert "'" not in "".join(result_csv_parts([[replace(one, name="-", round="-")]]))


def test_decimal_comma_gives_the_same_numbers_in_the_csv_that_excel_writes_in_europe(batch, tmp_path):
    tally, plain, european = Tally(), tmp_path / "plain.csv", tmp_path / "european.csv"
    put(write_results(results_of(batch, tally, VOICE), Form(kind=BatchFormat.CSV), tally, VOICE), plain, VOICE)
    form = output_form(european, None, decimal_comma=True)
    put(write_results(results_of(batch, tally, VOICE), form, tally, VOICE), european, VOICE)

    written = european.read_bytes()
    assert written.startswith(b"\xef\xbb\xbfsite;")
    assert written.count(b"\r\n") == written.count(b"\n")
    assert b";39,58333333333333;40;" in written
    pointed = written[3:].decode().replace(",", ".").replace(";", ",").replace("\r", "")
    assert pointed.replace("Little square", "Lilla torget") == plain.read_text("utf-8")


def test_faults_are_written_in_the_style_of_the_results(tmp_path):
    fault = Fault(code="bad-light", params={"text": "dusk", "in_site": "a"}, place=Place("t.csv", 2, 3))
    tally = Tally(faults={(fault.place, fault.code, "dusk"): fault})

    put_faults(tally, tmp_path / "f.csv", DECIMAL_COMMA, VOICE)
    put_faults(tally, None, PLAIN, VOICE)

    heading, row = (tmp_path / "f.csv").read_text("utf-8-sig").splitlines()
    assert heading == "file;line;column;code;message;site;heading;cell;reference"
    assert row.startswith('t.csv;2;3;bad-light;"`dusk` is no light')
